import type { FeedbackPolicy } from '@amelie/contract';

export type ReviewState = 'open' | 'later' | 'never';

/**
 * Whether questions with their keys are shown after a hand-in.
 * @param passed whether the quiz is passed by what counts
 * @param left attempts left; null: no limit
 */
export function reviewState(feedback: FeedbackPolicy, passed: boolean, left: number | null): ReviewState {
  if (feedback === 'score') return 'never';
  if (feedback === 'passed-or-last') return passed || left === 0 ? 'open' : 'later';
  return 'open';
}
