/** Where in an attempt one is: at a question, counted from 1, or looking through everything before the hand-in. */
export type Step = number | 'review';

/** The step that an address asks for; without a word of it the first question that has no answer, else the review. */
export function stepAt(asked: string | null, answered: readonly boolean[]): Step {
  if (asked === 'review') return 'review';
  const number = Number(asked);
  if (Number.isInteger(number) && number >= 1 && number <= answered.length) return number;
  const open = answered.indexOf(false);
  return open === -1 ? 'review' : open + 1;
}

/** The step after a question; after the last one comes the review. */
export function stepAfter(step: number, count: number): Step {
  return step < count ? step + 1 : 'review';
}

/** The step before; none before the first question. */
export function stepBefore(step: Step, count: number): Step | null {
  if (step === 'review') return count;
  return step > 1 ? step - 1 : null;
}
