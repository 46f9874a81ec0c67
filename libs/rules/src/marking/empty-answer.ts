import type { Answer, QuestionType } from '@amelie/contract';

/** What is there before somebody answers. */
export function emptyAnswer(type: QuestionType): Answer {
  switch (type) {
    case 'single':
      return { type, chosen: null };
    case 'multiple':
      return { type, chosen: [] };
    case 'true-false':
      return { type, said: null };
    case 'kprim':
      return { type, said: [] };
    case 'matching':
      return { type, pairs: [] };
    case 'ordering':
      return { type, order: [] };
    case 'numeric':
      return { type, number: '', unit: '' };
    case 'cloze':
      return { type, filled: [] };
    case 'hotspot':
      return { type, chosen: [], points: [] };
    case 'situational-judgement':
      return { type, judged: [] };
    case 'branching-case':
      return { type, path: [] };
    case 'confidence':
      return { type, level: null };
    case 'short-text':
    case 'essay':
    case 'reflection':
      return { type, text: '' };
  }
}
