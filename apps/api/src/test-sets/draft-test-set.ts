import type { Given, Reply, routes, TestSet } from '@amelie/contract';
import { modulesOfVersion, readDraft } from '../courses/courses.queries';
import { lockDraft, markChanged } from '../courses/lock-draft';
import { now } from '../platform/clock/clock';
import { type Askable, type Database, rowOf } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';

/** What stands before anybody has named a test. */
const untouched: TestSet = {
  beforeModuleId: null,
  afterModuleId: null,
  delayedModuleId: null,
  delayWeeks: 12,
  reminders: true,
  boosters: false,
};

/** The tests of a version, as they were named. */
export async function readTestSet(database: Askable, versionId: string): Promise<TestSet> {
  const set = await rowOf<TestSet>(
    database,
    `select before_module_id as "beforeModuleId", after_module_id as "afterModuleId",
            delayed_module_id as "delayedModuleId", delay_weeks as "delayWeeks", reminders, boosters
     from test_set where version_id = $1`,
    [versionId],
  );
  return set ?? untouched;
}

/** The tests of a draft. Refuses `not-found`. */
export async function readDraftTestSet(database: Askable, courseId: string): Promise<TestSet> {
  const draft = await readDraft(database, courseId);
  if (!draft) throw new Refusal('not-found');
  return readTestSet(database, draft.id);
}

/** Names the tests of a draft: quizzes of it, each once. Refuses `not-found`, `test-set-unfit`. */
export function changeTestSet(
  database: Database,
  actor: Actor,
  { courseId, ...set }: Given<typeof routes.changeTestSet>,
): Promise<Reply<typeof routes.changeTestSet>> {
  const { beforeModuleId, afterModuleId, delayedModuleId, delayWeeks, reminders, boosters } = set;
  return database.transaction(async (tx) => {
    const draft = await lockDraft(tx, actor, courseId);
    const modules = await modulesOfVersion(tx, draft.id);
    const quizzes = new Set(modules.filter(({ kind }) => kind === 'quiz').map(({ id }) => id));
    const named = [beforeModuleId, afterModuleId, delayedModuleId].filter((id) => id !== null);
    if (new Set(named).size < named.length || named.some((id) => !quizzes.has(id))) throw new Refusal('test-set-unfit');
    await tx.query(
      `insert into test_set (version_id, before_module_id, after_module_id, delayed_module_id, delay_weeks, reminders,
         boosters)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (version_id) do update set before_module_id = excluded.before_module_id,
         after_module_id = excluded.after_module_id, delayed_module_id = excluded.delayed_module_id,
         delay_weeks = excluded.delay_weeks, reminders = excluded.reminders, boosters = excluded.boosters`,
      [draft.id, beforeModuleId, afterModuleId, delayedModuleId, delayWeeks, reminders, boosters],
    );
    await markChanged(tx, draft.id);
    return { savedAt: now().toISOString() };
  });
}
