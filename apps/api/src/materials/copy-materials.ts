import { newId } from '@amelie/ground';
import { rowsOf, type Tx } from '../platform/database/database';

/** Gives a version the materials of another one, under ids of their own; the files are shared. */
export async function copyMaterials(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  const materials = await rowsOf<{ id: string }>(tx, `select id from course_material where version_id = $1`, [from]);
  for (const { id } of materials)
    await tx.query(
      `insert into course_material (id, version_id, kind, title, language, sha256, size_bytes)
       select $2, $3, kind, title, language, sha256, size_bytes from course_material where id = $1`,
      [id, newId(), to],
    );
}
