import type { PackageReport } from '@amelie/contract';
import { isSafe, replacementFaults } from '@amelie/rules';
import { begunInAttempt } from '../packages/begun-work';
import { rowOf, type Tx } from '../platform/database/database';
import { eventOf, noteEvent } from '../runtime/runtime-events';

export interface TakenAttempt {
  id: string;
  launch_epoch: number;
  package_id: string;
}

interface NextVersion {
  id: string;
  report: PackageReport;
  fromVersion: number;
  toVersion: number;
}

/**
 * The version that this launch opens. Begun work stays on its own, unless the current one was made a safe replacement;
 * that is looked at once more, since work may have been done in between. What is stored stays as it is.
 */
export async function moveAttempt(tx: Tx, attempt: TakenAttempt): Promise<string> {
  const next = await rowOf<NextVersion>(
    tx,
    `select p.id, p.report, b.number as "fromVersion", p.number as "toVersion"
     from package b
     join package_line l on l.id = b.line_id and l.current_is_safe
     join package p on p.id = l.current_package_id
     where b.id = $1 and p.id <> b.id`,
    [attempt.package_id],
  );
  if (!next) return attempt.package_id;
  const begun = await begunInAttempt(tx, attempt.id);
  if (!isSafe(replacementFaults(begun, next.report))) return attempt.package_id;
  await tx.query(`update runtime_attempt set package_id = $2 where id = $1`, [attempt.id, next.id]);
  const { fromVersion, toVersion } = next;
  await noteEvent(tx, attempt.id, eventOf('moved', { fromVersion, toVersion }));
  return next.id;
}
