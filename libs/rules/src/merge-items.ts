import type { ScoOutcome } from './status-mapping';

const finished = (outcome: ScoOutcome) => outcome.completion === 'completed' || outcome.success !== 'unknown';

function mean(numbers: number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((all, one) => all + one, 0) / numbers.length;
}

function successOf(outcomes: ScoOutcome[], allFinished: boolean): ScoOutcome['success'] {
  if (outcomes.some((outcome) => outcome.success === 'failed')) return 'failed';
  return allFinished && outcomes.some((outcome) => outcome.success === 'passed') ? 'passed' : 'unknown';
}

/**
 * One outcome for a package of several SCOs: completed when every item is, failed when one is, passed when all have
 * finished and one passed. The score is the mean of the items that have one, and of a package of several items it
 * counts only when all have finished: the ledger keeps the best, and half a package must not outdo the whole.
 * @param outcomes of the items opened so far
 * @param itemCount how many items of the package report at all
 */
export function mergeItems(outcomes: ScoOutcome[], itemCount: number): ScoOutcome {
  const allFinished = outcomes.length >= itemCount && outcomes.every(finished);
  const allCompleted = outcomes.length >= itemCount && outcomes.every((one) => one.completion === 'completed');
  const untouched = outcomes.every((one) => one.completion === 'not-attempted' && one.success === 'unknown');
  const scores = outcomes.map((one) => one.score).filter((score) => score !== null);
  return {
    completion: untouched ? 'not-attempted' : allCompleted ? 'completed' : 'incomplete',
    success: successOf(outcomes, allFinished),
    score: itemCount <= 1 || allFinished ? mean(scores) : null,
  };
}
