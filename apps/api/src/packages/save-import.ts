import { foldName } from '@amelie/formats';
import type { PackageFault, PackageOrganization, PackageReport, PackageState } from '@amelie/contract';
import { type Askable, changedRows, type Tx } from '../platform/database/database';
import { mediaTypeOf } from './media-type';
import type { UnpackedFile } from './unpack-archive';

const unfinished = `state not in ('ready', 'refused')`;

/** Moves an import to its next step; a finished one stays as it is. */
export async function saveStep(
  database: Askable,
  packageId: string,
  step: { state: PackageState; done: number; of: number },
): Promise<void> {
  await database.query(`update package set state = $2, progress = $3 where id = $1 and ${unfinished}`, [
    packageId,
    step.state,
    JSON.stringify({ done: step.done, of: step.of }),
  ]);
}

export interface ReadyPackage {
  report: PackageReport;
  organizations: readonly PackageOrganization[];
  files: readonly UnpackedFile[];
}

/** Makes a package ready with all its files. False when it is finished, or deleted, already. */
export async function saveReady(
  tx: Tx,
  packageId: string,
  { report, organizations, files }: ReadyPackage,
): Promise<boolean> {
  const changed = await changedRows(
    tx,
    `update package set state = 'ready', ready_at = now(), title = $2, edition = $3, report = $4, organizations = $5,
       faults = '[]', progress = null, upload_path = null
     where id = $1 and ${unfinished} returning id`,
    [packageId, report.title, report.edition, JSON.stringify(report), JSON.stringify(organizations)],
  );
  if (changed.length === 0) return false;
  // One order for all imports, so that two with the same files wait for each other instead of locking up.
  const ordered = [...files].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  const hashes = ordered.map(({ sha256 }) => sha256);
  const sizes = ordered.map(({ sizeBytes }) => sizeBytes);
  await tx.query(
    `insert into stored_file (sha256, size_bytes) select * from unnest($1::text[], $2::bigint[])
     on conflict (sha256) do nothing`,
    [hashes, sizes],
  );
  await tx.query(
    `insert into package_file (package_id, path, path_folded, sha256, size_bytes, media_type)
     select $1::uuid, * from unnest($2::text[], $3::text[], $4::text[], $5::bigint[], $6::text[])`,
    [
      packageId,
      ordered.map(({ path }) => path),
      ordered.map(({ path }) => foldName(path)),
      hashes,
      sizes,
      ordered.map(({ path }) => mediaTypeOf(path)),
    ],
  );
  return true;
}

export async function saveRefused(
  database: Askable,
  packageId: string,
  faults: readonly PackageFault[],
): Promise<void> {
  await database.query(
    `update package set state = 'refused', refused_at = now(), faults = $2, progress = null, upload_path = null
     where id = $1 and ${unfinished}`,
    [packageId, JSON.stringify(faults)],
  );
}
