import { rowOf, type Tx } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

export interface LockedQuestion {
  version: number;
  revision: number;
}

interface LockedRow extends LockedQuestion {
  changedAt: Date;
  changedBy: string | null;
}

/**
 * Locks a question for a change by somebody who saw it at the revision `seen`. Refuses `not-found`, and
 * `question-changed` with who changed it when: what they wrote is still theirs, nothing of either is lost.
 */
export async function lockQuestion(tx: Tx, questionId: string, seen: number): Promise<LockedQuestion> {
  const row = await rowOf<LockedRow>(
    tx,
    `select q.version, q.revision, q.changed_at as "changedAt",
       (select a.given_name || ' ' || a.family_name from account a where a.id = q.changed_by) as "changedBy"
     from bank_question q where q.id = $1 for update of q`,
    [questionId],
  );
  if (!row) throw new Refusal('not-found');
  const { version, revision, changedAt, changedBy } = row;
  if (revision !== seen)
    throw new Refusal('question-changed', { revision, version, at: changedAt.toISOString(), by: changedBy ?? '' });
  return { version, revision };
}
