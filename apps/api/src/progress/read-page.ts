import type { Language, PageContent, Reply, routes } from '@amelie/contract';
import { nextModule } from '@amelie/rules';
import { findMyModule, type MyModule } from '../enrolments/find-my-module';
import { type Askable, rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { readOutline } from './outline.queries';

/** A page module of the person's own enrolment. Refuses `not-found`, `module-kind-mismatch`. */
export async function findMyPage(database: Askable, accountId: string, moduleId: string): Promise<MyModule> {
  const module = await findMyModule(database, accountId, moduleId);
  if (module.kind !== 'page') throw new Refusal('module-kind-mismatch');
  return module;
}

interface PageRow extends PageContent {
  courseTitle: string;
  language: Language;
}

const pageSql = `
  select g.body, g.content_note as "contentNote", g.summary, g.sources, g.glossary, v.title as "courseTitle", v.language
  from course_module m join page g on g.id = m.page_id join course_version v on v.id = m.version_id
  where m.id = $1`;

/** A page module for its learner, and where in the course it is. Refuses `not-found`, `module-kind-mismatch`. */
export async function readPage(
  database: Askable,
  accountId: string,
  moduleId: string,
): Promise<Reply<typeof routes.readPage>> {
  const { enrolmentId, courseId, title, minutes, draft } = await findMyPage(database, accountId, moduleId);
  const page = await rowOf<PageRow>(database, pageSql, [moduleId]);
  const outline = await readOutline(database, enrolmentId);
  const place = outline.findIndex(({ id }) => id === moduleId);
  const entry = outline[place];
  if (!page || !entry) throw new Refusal('not-found');
  return {
    ...page,
    ...{ moduleId, courseId, title, minutes, draft },
    ...{ position: place + 1, modules: outline.length, state: entry.state },
    nextModuleId: nextModule(outline, moduleId),
  };
}
