import type { ModuleState, Reply, RichText, routes } from '@amelie/contract';
import { nextModule } from '@amelie/rules';
import { findMyModule, type MyModule } from '../enrolments/find-my-module';
import { type Askable, rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { type OutlineRow, readOutline } from './outline.queries';

/** A page module of the person's own enrolment. Refuses `not-found`, `module-kind-mismatch`. */
export async function findMyPage(database: Askable, accountId: string, moduleId: string): Promise<MyModule> {
  const module = await findMyModule(database, accountId, moduleId);
  if (module.kind !== 'page') throw new Refusal('module-kind-mismatch');
  return module;
}

const stateIn = (outline: OutlineRow[], moduleId: string): ModuleState =>
  outline.find((entry) => entry.id === moduleId)?.state ?? 'not-started';

/** The text of a page module for its learner. Refuses `not-found`, `module-kind-mismatch`. */
export async function readPage(
  database: Askable,
  accountId: string,
  moduleId: string,
): Promise<Reply<typeof routes.readPage>> {
  const { pageId, enrolmentId, courseId, title, minutes, draft } = await findMyPage(database, accountId, moduleId);
  const page = await rowOf<{ body: RichText }>(database, `select body from page where id = $1`, [pageId]);
  if (!page) throw new Refusal('not-found');
  const outline = await readOutline(database, enrolmentId);
  const state = stateIn(outline, moduleId);
  const nextModuleId = nextModule(outline, moduleId);
  return { moduleId, courseId, title, minutes, body: page.body, state, draft, nextModuleId };
}
