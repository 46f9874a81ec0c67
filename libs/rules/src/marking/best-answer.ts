import type { Answer, AnyQuestion, Gap } from '@amelie/contract';
import { bestPath } from './mark-case';
import { creditsByPanel } from './mark-judgement';

interface Worth {
  id: string;
  credit: number;
}

const mostOf = <T extends { credit: number }>(parts: readonly T[]): T | undefined =>
  parts.reduce<T | undefined>((top, part) => (top === undefined || part.credit > top.credit ? part : top), undefined);

const rightOf = (parts: readonly Worth[]) => parts.filter(({ credit }) => credit > 0).map(({ id }) => id);

/** A text that fits a pattern: its stars become dots, a star that is meant stays. */
const plainOf = (pattern: string) => pattern.replace(/(?<!\\)\*/gu, '…').replaceAll('\\*', '*');

function bestFill(gap: Gap): string {
  if (gap.kind === 'choice') return mostOf(gap.options)?.id ?? '';
  if (gap.kind === 'text') return plainOf(mostOf(gap.answers)?.pattern ?? '');
  return String(mostOf(gap.answers)?.value ?? '');
}

/** The key as an answer, for the review and the preview: it earns everything. Null where nothing is right or wrong. */
export function bestAnswer(question: AnyQuestion): Answer | null {
  switch (question.type) {
    case 'single':
      return { type: 'single', chosen: mostOf(question.options)?.id ?? null };
    case 'multiple':
      return { type: 'multiple', chosen: rightOf(question.options) };
    case 'true-false':
      return { type: 'true-false', said: question.correct };
    case 'kprim':
      return { type: 'kprim', said: question.statements.map(({ id, correct }) => ({ statement: id, value: correct })) };
    case 'matching':
      return { type: 'matching', pairs: question.prompts.map(({ id, match }) => ({ prompt: id, choice: match })) };
    case 'ordering':
      return { type: 'ordering', order: question.items.map(({ id }) => id) };
    case 'numeric': {
      const unit = question.unitUse === 'none' ? undefined : question.units.find(({ factor }) => factor === 1);
      const [other] = question.units;
      const value = mostOf(question.answers)?.value ?? 0;
      if (question.unitUse === 'none' || unit || !other)
        return { type: 'numeric', number: String(value), unit: unit?.name ?? '' };
      return { type: 'numeric', number: String(value / other.factor), unit: other.name };
    }
    case 'short-text':
      return { type: 'short-text', text: plainOf(mostOf(question.answers)?.pattern ?? '') };
    case 'cloze':
      return { type: 'cloze', filled: question.gaps.map((gap) => ({ gap: gap.id, value: bestFill(gap) })) };
    case 'hotspot': {
      const one = question.most === 1 ? mostOf(question.regions)?.id : undefined;
      return { type: 'hotspot', chosen: one === undefined ? rightOf(question.regions) : [one], points: [] };
    }
    case 'situational-judgement':
      return {
        type: 'situational-judgement',
        judged: question.items.flatMap((item) => {
          const credits = creditsByPanel(question, item);
          const point = question.scale[credits.indexOf(Math.max(...credits))];
          return point ? [{ item: item.id, point: point.id }] : [];
        }),
      };
    case 'branching-case':
      return { type: 'branching-case', path: bestPath(question) };
    case 'essay':
    case 'confidence':
    case 'reflection':
      return null;
  }
}
