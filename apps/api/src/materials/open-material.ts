import type { MaterialKind } from '@amelie/contract';
import type { Readable } from 'node:stream';
import { type Askable, rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import type { Files } from '../platform/tokens';

export interface OpenedMaterial {
  content: Readable;
  sizeBytes: number;
  /** Says nothing about the course: it will lie in somebody's download folder. */
  fileName: string;
}

interface Place {
  database: Askable;
  files: Files;
}

interface MaterialRow {
  kind: MaterialKind;
  sha256: string;
  sizeBytes: number;
}

const fileNames: Record<MaterialKind, string> = { handout: 'handout.pdf', 'facilitator-sheet': 'session.pdf' };

function opened(files: Files, row: MaterialRow | null): OpenedMaterial {
  if (!row) throw new Refusal('not-found');
  return { content: files.read(row.sha256), sizeBytes: row.sizeBytes, fileName: fileNames[row.kind] };
}

const columns = `t.kind, t.sha256, t.size_bytes::float8 as "sizeBytes"`;

/** A handout of the version in which somebody is enrolled. Refuses `not-found`, also for a session sheet. */
export async function openMyMaterial(
  { database, files }: Place,
  accountId: string,
  { courseId, materialId }: { courseId: string; materialId: string },
): Promise<OpenedMaterial> {
  const row = await rowOf<MaterialRow>(
    database,
    `select ${columns} from course_material t
     join enrolment e on e.version_id = t.version_id and e.account_id = $1 and e.course_id = $2
     where t.id = $3 and t.kind = 'handout'`,
    [accountId, courseId, materialId],
  );
  return opened(files, row);
}

/** Any material of any version of a course, for those who author courses. Refuses `not-found`. */
export async function openMaterial(
  { database, files }: Place,
  { courseId, materialId }: { courseId: string; materialId: string },
): Promise<OpenedMaterial> {
  const row = await rowOf<MaterialRow>(
    database,
    `select ${columns} from course_material t join course_version v on v.id = t.version_id
     where t.id = $2 and v.course_id = $1`,
    [courseId, materialId],
  );
  return opened(files, row);
}
