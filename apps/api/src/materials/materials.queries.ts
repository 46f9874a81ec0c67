import type { Material } from '@amelie/contract';
import { type Askable, rowsOf } from '../platform/database/database';

const shape = `json_build_object('id', t.id, 'kind', t.kind, 'title', t.title, 'bytes', t.size_bytes)`;

/** A subquery for what a learner of enrolment `e` may take along, as one JSON value: handouts, no session sheets. */
export const handoutsSql = `
  (select coalesce(json_agg(${shape} order by t.title, t.id), '[]') from course_material t
   where t.version_id = e.version_id and t.kind = 'handout')`;

/** All materials of a version. */
export function materialsOfVersion(database: Askable, versionId: string): Promise<Material[]> {
  return rowsOf<Material>(
    database,
    `select id, kind, title, size_bytes::float8 as bytes from course_material where version_id = $1
     order by kind desc, title`,
    [versionId],
  );
}
