import type { Answer } from '@amelie/contract';

const written = (text: string) => text.trim() !== '';

/** True when something was given: chosen, put, marked or typed. Not whether it is whole. */
export function isAnswered(answer: Answer): boolean {
  switch (answer.type) {
    case 'single':
      return answer.chosen !== null;
    case 'multiple':
      return answer.chosen.length > 0;
    case 'true-false':
      return answer.said !== null;
    case 'kprim':
      return answer.said.length > 0;
    case 'matching':
      return answer.pairs.length > 0;
    case 'ordering':
      return answer.order.length > 0;
    case 'numeric':
      return written(answer.number);
    case 'cloze':
      return answer.filled.some(({ value }) => written(value));
    case 'hotspot':
      return answer.chosen.length + answer.points.length > 0;
    case 'situational-judgement':
      return answer.judged.length > 0;
    case 'branching-case':
      return answer.path.length > 0;
    case 'confidence':
      return answer.level !== null;
    case 'short-text':
    case 'essay':
    case 'reflection':
      return written(answer.text);
  }
}
