import { rightsOf } from '@amelie/contract';
import { addModule } from '../authoring/add-module';
import { createCourse } from '../authoring/create-course';
import { type Database, rowOf } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';

/** The command line acts as the first administrator with the rights of a trainer: whoever has a shell owns the data. */
export async function operator(database: Database): Promise<Actor> {
  const row = await rowOf<{ id: string }>(
    database,
    `select id from account where disabled_at is null and not synthetic
     order by 'administrator' = any(roles) desc, created_at limit 1`,
  );
  if (!row) throw new Error('There is no account yet. Create one: user create --email … --role administrator');
  const roles = ['trainer', 'administrator'] as const;
  return { accountId: row.id, sessionId: row.id, language: 'en', roles: [...roles], rights: rightsOf(roles) };
}

/** Adds a package to the draft of a course by its slug; a slug that is new starts a course. Says what it did. */
export async function addPackageToCourse(
  database: Database,
  { slug, packageId, title }: { slug: string; packageId: string; title: string },
): Promise<string> {
  const actor = await operator(database);
  const known = await rowOf<{ id: string }>(database, `select id from course where slug = $1 and archived_at is null`, [
    slug,
  ]);
  const courseId = known?.id ?? (await createCourse(database, actor, { title, language: 'en' })).id;
  if (!known) await database.query(`update course set slug = $2 where id = $1`, [courseId, slug]);
  await addModule(database, actor, { courseId, kind: 'package', title, packageId });
  return known
    ? `Added it to the draft of ${slug}.`
    : `Started the course ${slug} with it: a draft, not yet published.`;
}
