import type { RootStatus } from '@amelie/contract';
import type { ScoOutcome } from './status-mapping';

/**
 * The outcome of a package that is run by its sequencing: what its activity tree has rolled up to the root (SN 4.6), not
 * the sum of its SCOs, since a part may be optional, skipped or weigh more than another. As with freely chosen items the score counts only
 * once the whole has finished: the ledger keeps the best, and half a package must not outdo the whole. Pure.
 */
export function outcomeOfRoot({ completion, success, score }: RootStatus): ScoOutcome {
  const finished = completion === 'completed' || success !== 'unknown';
  const begun = success === 'unknown' ? 'not-attempted' : 'incomplete';
  return {
    completion: completion === 'completed' || completion === 'incomplete' ? completion : begun,
    success,
    score: score === null || !finished ? null : Math.min(1, Math.max(0, score)),
  };
}
