import type { Given, PackageLine, PackageReport, PackageVersion, routes } from '@amelie/contract';
import { comparePackages, replacementFaults, shownPersons } from '@amelie/rules';
import { type Askable, rowOf, rowsOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { begunInLine } from './begun-work';

interface VersionRow extends Omit<PackageVersion, 'sizeBytes' | 'receivedAt' | 'learners'> {
  sizeBytes: string;
  receivedAt: Date;
  learners: number;
}

async function readVersions(database: Askable, lineId: string): Promise<PackageVersion[]> {
  const rows = await rowsOf<VersionRow>(
    database,
    `select p.id, p.number, p.file_name as "fileName", p.state, p.edition, p.size_bytes as "sizeBytes",
       p.received_at as "receivedAt", o.given_name || ' ' || o.family_name as "uploadedBy",
       l.current_package_id = p.id as "isCurrent",
       (select count(distinct a.account_id)::int from runtime_attempt a
        where a.package_id = p.id and not a.preview) as learners
     from package p
     join package_line l on l.id = p.line_id
     left join account o on o.id = p.uploaded_by
     where p.line_id = $1 order by p.number desc`,
    [lineId],
  );
  return rows.map((row) => ({
    ...row,
    sizeBytes: Number(row.sizeBytes),
    receivedAt: row.receivedAt.toISOString(),
    learners: shownPersons(row.learners),
  }));
}

async function readChanges(database: Askable, lineId: string): Promise<PackageLine['changes']> {
  const rows = await rowsOf<{ at: Date; by: string | null; number: number; safe: boolean; packageId: string }>(
    database,
    `select c.made_at as at, o.given_name || ' ' || o.family_name as by, p.number, c.safe
     from package_change c
     join package p on p.id = c.package_id
     left join account o on o.id = c.made_by
     where c.line_id = $1 order by c.made_at desc, c.id desc limit 100`,
    [lineId],
  );
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

async function readReport(database: Askable, version: PackageVersion | undefined) {
  if (!version) return null;
  const row = await rowOf<{ report: PackageReport | null }>(database, `select report from package where id = $1`, [
    version.id,
  ]);
  return row?.report ? { report: row.report, sizeBytes: version.sizeBytes, number: version.number } : null;
}

/** A version is held beside the current one; the current one beside the newest before it that was ready. */
function otherOf(versions: readonly PackageVersion[], shown: PackageVersion): PackageVersion | undefined {
  if (!shown.isCurrent) return versions.find(({ isCurrent }) => isCurrent);
  return versions.find(({ number, state }) => number < shown.number && state === 'ready');
}

/**
 * All versions of a package, which were made current and by whom, what has changed in this one, and what stands against
 * moving begun work to it. Refuses `not-found`.
 */
export async function readPackageLine(
  database: Askable,
  { packageId }: Given<typeof routes.packageVersions>,
): Promise<PackageLine> {
  const line = await rowOf<{ id: string }>(database, `select line_id as id from package where id = $1`, [packageId]);
  const versions = line ? await readVersions(database, line.id) : [];
  const shown = versions.find(({ id }) => id === packageId);
  if (!line || !shown) throw new Refusal('not-found');
  const [before, after] = await Promise.all([
    readReport(database, otherOf(versions, shown)),
    readReport(database, shown),
  ]);
  return {
    versions,
    changes: await readChanges(database, line.id),
    comparison:
      before && after
        ? { ...comparePackages(before, after), beforeNumber: before.number, afterNumber: after.number }
        : null,
    replacement: after ? replacementFaults(await begunInLine(database, line.id, packageId), after.report) : null,
  };
}
