import type { Given, PackageOrganization, PackageState, routes } from '@amelie/contract';
import { writeAudit } from '../platform/audit/write-audit';
import { type Database, rowOf, type Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import type { StoredOrganization, StoredReport } from './describe-package';

interface LockedPackage {
  state: PackageState;
  report: StoredReport | null;
  /** Those of the report; reports of earlier imports have none. */
  listed: StoredOrganization[];
  trees: PackageOrganization[];
}

const withFirst = <One extends { id: string }>(all: readonly One[], id: string): One[] => [
  ...all.filter((one) => one.id === id),
  ...all.filter((one) => one.id !== id),
];

/** A learner's launch waits for this lock and then reads what is run now; one that came first is seen here. */
async function lockUnbegun(tx: Tx, packageId: string): Promise<LockedPackage> {
  const found = await rowOf<LockedPackage>(
    tx,
    `select state, report, coalesce(report -> 'organizations', '[]') as listed, organizations as trees
     from package where id = $1 for update`,
    [packageId],
  );
  if (!found) throw new Refusal('not-found');
  const begun = await rowOf(tx, `select 1 from runtime_attempt where package_id = $1 and not preview limit 1`, [
    packageId,
  ]);
  if (begun) throw new Refusal('package-in-use');
  return found;
}

/**
 * Makes another organisation of a package the one that is run (IMS Content Packaging: the default is where to begin).
 * Previews that run end: they hold the old one. Refuses `not-found`, `package-not-ready`, and `package-in-use` once
 * anybody has begun with the package.
 */
export async function chooseOrganization(
  database: Database,
  actor: Actor,
  { packageId, organizationId }: Given<typeof routes.chooseOrganization>,
): Promise<{ done: true }> {
  return database.transaction(async (tx) => {
    const { state, report, listed, trees } = await lockUnbegun(tx, packageId);
    if (state !== 'ready' || !report) throw new Refusal('package-not-ready');
    const [chosen, ...others] = withFirst(listed, organizationId);
    if (chosen?.id !== organizationId) throw new Refusal('not-found');
    if (listed[0] === chosen) return { done: true };
    const { title, items, hasSequencing, sequencing = [] } = chosen;
    const next = { ...report, title, items, hasSequencing, sequencing, organizations: [chosen, ...others] };
    await save(tx, packageId, { report: next, trees: withFirst(trees, organizationId) });
    await writeAudit(tx, {
      actorId: actor.accountId,
      action: 'choose-organization',
      objectType: 'package',
      objectId: packageId,
      detail: { organizationId },
    });
    return { done: true };
  });
}

interface Changed {
  report: StoredReport;
  trees: readonly PackageOrganization[];
}

async function save(tx: Tx, packageId: string, { report, trees }: Changed): Promise<void> {
  await tx.query(
    `update package set title = $2, report = $3, organizations = $4, revision = revision + 1 where id = $1`,
    [packageId, report.title, JSON.stringify(report), JSON.stringify(trees)],
  );
  await tx.query(
    `update launch set ended_at = now() where ended_at is null
       and attempt_id in (select id from runtime_attempt where package_id = $1)`,
    [packageId],
  );
}
