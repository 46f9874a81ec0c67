import { mergeItems } from '../merge-items';
import type { ScoOutcome } from '../status-mapping';
import type { PackageStanding } from '../still-missing';
import type { ActivityResult } from './activity-result';

/** One activity that was opened, in the words of a SCO. */
export function outcomeOfActivity({ completed, success, score }: ActivityResult): ScoOutcome {
  return { completion: completed ? 'completed' : 'incomplete', success, score };
}

/**
 * What an xAPI package tells the ledger: its launchable activities are its parts, and merge as SCOs do. What is said of
 * anything else (a slide, a question) is kept in the record store and decides nothing. Pure.
 */
export function outcomeOfTincan(
  activityIds: readonly string[],
  opened: ReadonlyMap<string, ActivityResult>,
): PackageStanding {
  const outcomes = activityIds.flatMap((id) => {
    const result = opened.get(id);
    return result ? [outcomeOfActivity(result)] : [];
  });
  return {
    outcome: mergeItems(outcomes, activityIds.length),
    parts: { opened: outcomes.length, of: activityIds.length },
  };
}
