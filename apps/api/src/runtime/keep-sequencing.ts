import type { SequencingSave } from '@amelie/contract';
import { outcomeOfRoot, type ScoOutcome } from '@amelie/rules';
import { rowOf, type Tx } from '../platform/database/database';
import { bestOutcome } from './best-outcome';
import type { SequencingFacts } from './package-facts';

function only<T>(known: ReadonlySet<string>, entries: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => known.has(id)));
}

/** What the learner takes along to other packages. Only what this package's manifest names is taken from it. */
async function keepForLearner(tx: Tx, attemptId: string, facts: SequencingFacts, save: SequencingSave): Promise<void> {
  if (facts.objectivesGlobalToSystem)
    await tx.query(
      `insert into account_objective (account_id, objective_id, status)
       select a.account_id, o.key, o.value from runtime_attempt a, jsonb_each($2::jsonb) o
       where a.id = $1 and not a.preview
       on conflict (account_id, objective_id) do update set status = excluded.status, saved_at = now()`,
      [attemptId, JSON.stringify(only(facts.objectiveIds, save.globalObjectives))],
    );
  if (facts.sharedDataGlobalToSystem)
    await tx.query(
      `insert into account_shared_data (account_id, target_id, store)
       select a.account_id, o.key, o.value from runtime_attempt a, jsonb_each_text($2::jsonb) o
       where a.id = $1 and not a.preview
       on conflict (account_id, target_id) do update set store = excluded.store, saved_at = now()`,
      [attemptId, JSON.stringify(only(facts.bucketIds, save.sharedData))],
    );
}

/**
 * Keeps where an attempt stands in its activity tree and answers the best outcome of the whole package so far; null
 * before anything was said of it. The attempt is locked by then.
 */
export async function keepSequencing(
  tx: Tx,
  attemptId: string,
  facts: SequencingFacts,
  save: SequencingSave | undefined,
): Promise<ScoOutcome | null> {
  const before = await rowOf<{ outcome: ScoOutcome }>(
    tx,
    `select outcome from runtime_sequencing where attempt_id = $1`,
    [attemptId],
  );
  if (!save) return before?.outcome ?? null;
  const outcome = bestOutcome(before?.outcome ?? null, outcomeOfRoot(save.root));
  const objectives = only(facts.objectiveIds, save.globalObjectives);
  const buckets = only(facts.bucketIds, save.sharedData);
  await tx.query(
    `insert into runtime_sequencing (attempt_id, state, global_objectives, shared_data, outcome)
     values ($1, $2, $3, $4, $5)
     on conflict (attempt_id) do update set state = excluded.state, global_objectives = excluded.global_objectives,
       shared_data = excluded.shared_data, outcome = excluded.outcome, saved_at = now()`,
    [attemptId, save.state, JSON.stringify(objectives), JSON.stringify(buckets), JSON.stringify(outcome)],
  );
  await keepForLearner(tx, attemptId, facts, save);
  return outcome;
}
