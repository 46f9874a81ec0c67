import type { AnyQuestion, Gap, QuestionOf } from '@amelie/contract';
import { within } from './marked-parts';
import { creditsByPanel } from './mark-judgement';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const oneOf = (options: readonly { credit: number }[]) => mean(options.map(({ credit }) => within(credit)));

/** Four statements marked by halves: (1 + 4 · 0.5) / 16. */
function ofKprim({ statements, marking }: QuestionOf<'kprim'>): number {
  const ways = 2 ** statements.length;
  if (marking === 'partial') return 0.5;
  return marking === 'half' ? (1 + statements.length / 2) / ways : 1 / ways;
}

function ofOrdering({ items, marking }: QuestionOf<'ordering'>): number | null {
  if (marking === 'longest') return null;
  if (marking !== 'all-or-nothing') return 1 / items.length;
  return items.reduce((chance, _, index) => chance / (index + 1), 1);
}

function ofMatching({ prompts, choices, marking }: QuestionOf<'matching'>): number {
  return marking === 'partial' ? 1 / choices.length : choices.length ** -prompts.length;
}

function ofCloze(gaps: readonly Gap[]): number {
  const weights = gaps.reduce((sum, { weight }) => sum + weight, 0);
  return gaps.reduce((sum, gap) => sum + (gap.kind === 'choice' ? oneOf(gap.options) * gap.weight : 0), 0) / weights;
}

/**
 * What somebody earns on average who only guesses, as a share. Null where guessing has no fixed number of ways, as in
 * Moodle: several choices, images, cases, what is marked by hand or never.
 */
export function guessScore(question: AnyQuestion): number | null {
  switch (question.type) {
    case 'single':
      return oneOf(question.options);
    case 'true-false':
      return 0.5;
    case 'kprim':
      return ofKprim(question);
    case 'matching':
      return ofMatching(question);
    case 'ordering':
      return ofOrdering(question);
    case 'numeric':
    case 'short-text':
      return 0;
    case 'cloze':
      return ofCloze(question.gaps);
    case 'situational-judgement':
      return mean(question.items.map((item) => mean(creditsByPanel(question, item))));
    default:
      return null;
  }
}
