import type { Language, MaterialKind } from '@amelie/contract';
import { newId, type Storage } from '@amelie/ground';
import { Readable } from 'node:stream';
import type { Database } from '../platform/database/database';

export interface GivenMaterial {
  versionId: string;
  kind: MaterialKind;
  title: string;
  language: Language;
  pdf: Buffer;
}

/** Stores a PDF as the material of its kind of a version; an earlier one of that kind is replaced. */
export async function storeMaterial(
  { database, files }: { database: Database; files: Pick<Storage, 'put'> },
  { versionId, kind, title, language, pdf }: GivenMaterial,
): Promise<void> {
  const { sha256, sizeBytes } = await files.put(Readable.from([pdf]));
  await database.transaction(async (tx) => {
    await tx.query(`insert into stored_file (sha256, size_bytes) values ($1, $2) on conflict (sha256) do nothing`, [
      sha256,
      sizeBytes,
    ]);
    await tx.query(
      `insert into course_material (id, version_id, kind, title, language, sha256, size_bytes)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict on constraint course_material_kind
       do update set title = excluded.title, language = excluded.language, sha256 = excluded.sha256,
         size_bytes = excluded.size_bytes`,
      [newId(), versionId, kind, title, language, sha256, sizeBytes],
    );
  });
}
