import type { Cmi5Au, Cmi5Course, Cmi5Node } from '@amelie/contract';
import type { ToldActivity } from '@amelie/rules';
import { sha256 } from '@amelie/ground';
import { type Askable, rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

/** A course structure, with its nodes by their ids. */
export interface RunCourse extends Cmi5Course {
  byId: ReadonlyMap<string, Cmi5Node>;
}

const known = new Map<string, RunCourse>();
const mostKept = 200;

/** The course structure of a package, read once a process: it stays as it was imported. Refuses `package-not-ready`. */
export async function courseOf(database: Askable, packageId: string): Promise<RunCourse> {
  const kept = known.get(packageId);
  if (kept) return kept;
  const row = await rowOf<{ course: Cmi5Course | null }>(
    database,
    `select report -> 'cmi5' as course from package where id = $1 and state = 'ready' and edition = 'cmi5'`,
    [packageId],
  );
  if (!row?.course) throw new Refusal('package-not-ready');
  const course = { ...row.course, byId: new Map(row.course.nodes.map((node) => [node.id, node])) };
  if (known.size >= mostKept) known.clear();
  known.set(packageId, course);
  return course;
}

/** An AU of a course. Refuses `not-found`. */
export function unitOf({ byId }: RunCourse, auId: string): { node: Cmi5Node; au: Cmi5Au } {
  const node = byId.get(auId);
  if (!node?.au) throw new Refusal('not-found');
  return { node, au: node.au };
}

type Kind = 'au' | 'block' | 'course';

/** The id that an activity gets here: always the same for the same course, and never the publisher's (8.1.5, 9.4). */
export function generatedId(idBase: string, kind: Kind, publisherId: string): string {
  return `${idBase}/${kind}/${sha256(publisherId).toString('hex').slice(0, 32)}`;
}

/** What statements say of an AU, a block or the course. */
export function toldActivity(
  idBase: string,
  kind: Kind,
  { id, titles, descriptions }: Pick<Cmi5Node, 'id' | 'titles' | 'descriptions'>,
): ToldActivity {
  return { id: generatedId(idBase, kind, id), publisherId: id, titles, descriptions };
}
