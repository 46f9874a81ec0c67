import type { Given, statisticsRoutes, Target } from '@amelie/contract';
import { writeAudit } from '../platform/audit/write-audit';
import type { Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { lockTarget } from './target.queries';

const isLastDay = (date: string) => new Date(Date.parse(date) + 24 * 3600 * 1000).getUTCDate() === 1;

/**
 * A period is whole months, at least three: whoever could move it day by day could read from the exact headline who
 * was certified when.
 */
function demandPeriod(from: string, until: string): void {
  const start = new Date(from);
  const earliestEnd = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 3, 0)).toISOString().slice(0, 10);
  const faults = [
    ...(from.endsWith('-01') ? [] : [{ at: 'body.from', fault: 'not-first-of-month' }]),
    ...(isLastDay(until) ? [] : [{ at: 'body.until', fault: 'not-last-of-month' }]),
    ...(until >= earliestEnd ? [] : [{ at: 'body.until', fault: 'period-too-short' }]),
  ];
  if (faults.length > 0) throw new Refusal('bad-request', { faults });
}

/** Changes a target's name, number or period; before and after are kept in the audit. */
export function changeTarget(
  database: Database,
  actor: Actor,
  given: Given<typeof statisticsRoutes.changeTarget>,
): Promise<Target> {
  const { targetId, ...wishes } = given;
  return database.transaction(async (tx) => {
    const before = await lockTarget(tx, targetId);
    if (!before) throw new Refusal('not-found');
    const next = { ...before, ...wishes };
    if (wishes.from !== undefined || wishes.until !== undefined) demandPeriod(next.from, next.until);
    await tx.query(
      `update target set name = $2, target = $3, from_date = $4, until_date = $5, updated_at = now() where id = $1`,
      [targetId, next.name, next.target, next.from, next.until],
    );
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: 'change-target',
      objectType: 'target',
      objectId: targetId,
      detail: { before: facts(before), after: facts(next) },
    });
    const after = await lockTarget(tx, targetId);
    return after ?? next;
  });
}

const facts = ({ target, from, until }: Target) => ({ target, from, until });
