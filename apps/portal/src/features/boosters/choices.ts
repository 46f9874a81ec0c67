import type { Answer, AskedQuestion, ReviewedQuestion } from '@amelie/contract';
import { emptyAnswer, plainTextOf } from '@amelie/rules';

export interface Choice {
  value: string;
  label: string;
}

interface Words {
  true: string;
  false: string;
}

/** The options of a question of choices, in its own order; none for any other: a booster asks no others. */
export function choicesOf(asked: AskedQuestion, words: Words): Choice[] {
  if (asked.type === 'true-false')
    return [
      { value: 'true', label: words.true },
      { value: 'false', label: words.false },
    ];
  if (asked.type !== 'single' && asked.type !== 'multiple') return [];
  return asked.options.map(({ id, text }) => ({ value: id, label: plainTextOf(text) }));
}

/** The answer that what was chosen makes. */
export function answerOf({ type }: AskedQuestion, chosen: readonly string[]): Answer {
  const [first = null] = chosen;
  if (type === 'multiple') return { type, chosen: [...chosen] };
  if (type === 'single') return { type, chosen: first };
  return type === 'true-false' ? { type, said: first === null ? null : first === 'true' } : emptyAnswer(type);
}

/** Which options were right. */
export function rightOf({ question }: Pick<ReviewedQuestion, 'question'>): string[] {
  if (question.type === 'true-false') return [String(question.correct)];
  if (question.type !== 'single' && question.type !== 'multiple') return [];
  return question.options.filter(({ credit }) => credit > 0).map(({ id }) => id);
}
