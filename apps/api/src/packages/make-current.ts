import { newId } from '@amelie/ground';
import { type Given, type PackageLine, type PackageReport, type PackageState, type routes } from '@amelie/contract';
import { isSafe, replacementFaults } from '@amelie/rules';
import { writeAudit } from '../platform/audit/write-audit';
import { type Database, rowOf, type Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { begunInLine } from './begun-work';
import { readPackageLine } from './read-package-line';

interface VersionRow {
  lineId: string;
  number: number;
  state: PackageState;
  report: PackageReport | null;
  currentId: string;
  currentIsSafe: boolean;
}

async function lockLine(tx: Tx, packageId: string): Promise<VersionRow> {
  await tx.query(`select from package_line where id = (select line_id from package where id = $1) for update`, [
    packageId,
  ]);
  const row = await rowOf<VersionRow>(
    tx,
    `select p.line_id as "lineId", p.number, p.state, p.report, l.current_package_id as "currentId",
       l.current_is_safe as "currentIsSafe"
     from package p join package_line l on l.id = p.line_id where p.id = $1`,
    [packageId],
  );
  if (!row) throw new Refusal('not-found');
  return row;
}

/**
 * Makes a version of a package the one that learners begin, a newer or an older one. With `safe`, begun work moves to it
 * at its next launch, else it stays where it is. Twice is the same as once.
 * Refuses `not-found`, `package-not-ready`; `replacement-unsafe` with the parts that are missing in `facts.missing`.
 */
export function makeCurrent(
  database: Database,
  actor: Actor,
  { packageId, safe }: Given<typeof routes.makePackageCurrent>,
): Promise<PackageLine> {
  return database.transaction(async (tx) => {
    const { lineId, number, state, report, currentId, currentIsSafe } = await lockLine(tx, packageId);
    if (state !== 'ready' || !report) throw new Refusal('package-not-ready', { state });
    const faults = replacementFaults(safe ? await begunInLine(tx, lineId, packageId) : [], report);
    if (!isSafe(faults)) throw new Refusal('replacement-unsafe', { ...faults });
    if (currentId !== packageId || currentIsSafe !== safe) {
      await tx.query(`update package_line set current_package_id = $2, current_is_safe = $3 where id = $1`, [
        lineId,
        packageId,
        safe,
      ]);
      await tx.query(
        `insert into package_change (id, line_id, package_id, safe, made_by) values ($1, $2, $3, $4, $5)`,
        [newId(), lineId, packageId, safe, actor.accountId],
      );
      await writeAudit(tx, {
        actorId: actor.accountId,
        action: 'make-package-current',
        objectType: 'package',
        objectId: packageId,
        detail: { lineId, before: currentId, number, safe },
      });
    }
    return readPackageLine(tx, { packageId });
  });
}
