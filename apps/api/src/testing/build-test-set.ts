import { newId } from '@amelie/ground';
import type { Database } from '../platform/database/database';
import { type BuiltCourse, buildLearner, buildPublishedCourse } from './builders';

/** A published course of a test before, a page, a test after and a delayed test, named as such. */
export async function buildTestedCourse(
  database: Database,
  wishes: { delayWeeks?: number; reminders?: boolean } = {},
): Promise<BuiltCourse> {
  const course = await buildPublishedCourse(database, {
    modules: [
      { kind: 'quiz', title: 'Before', required: false },
      { kind: 'page', title: 'The page' },
      { kind: 'quiz', title: 'After', rule: { kind: 'quiz-handed-in' } },
      { kind: 'quiz', title: 'Later', required: false },
      { kind: 'quiz', title: 'Check yourself', required: false },
    ],
  });
  const [before, , after, delayed] = course.moduleIds;
  await database.query(
    `insert into test_set (version_id, before_module_id, after_module_id, delayed_module_id, delay_weeks, reminders,
       boosters)
     values ($1, $2, $3, $4, $5, $6, true)`,
    [course.versionId, before, after, delayed, wishes.delayWeeks ?? 8, wishes.reminders ?? true],
  );
  return course;
}

interface TestedWishes {
  course: BuiltCourse;
  /** Shares of the most, in the order of the tests; null for one that was not taken. */
  scores: readonly [number | null, number | null, number | null];
  /** When the course was done. */
  completedAt: Date;
  language?: string;
  country?: string;
}

const dayLong = 24 * 3600 * 1000;

/** Somebody who took tests of such a course: before and after in its last two days, the delayed one ten weeks later. */
export async function buildTested(
  database: Database,
  { course, scores, completedAt, language, country }: TestedWishes,
): Promise<{ accountId: string; enrolmentId: string; email: string }> {
  const { accountId, email } = await buildLearner(database, {
    ...(language ? { language } : {}),
    ...(country ? { country } : {}),
  });
  const enrolmentId = newId();
  await database.query(
    `insert into enrolment (id, account_id, course_id, version_id, completed_at) values ($1, $2, $3, $4, $5)`,
    [enrolmentId, accountId, course.courseId, course.versionId, completedAt],
  );
  const days = [-2, -1, 70];
  const [before, , after, delayed] = course.moduleIds;
  for (const [place, moduleId] of [before, after, delayed].entries()) {
    const score = scores[place] ?? null;
    if (score === null) continue;
    const at = new Date(completedAt.getTime() + (days[place] ?? 0) * dayLong);
    await database.query(
      `insert into quiz_attempt (id, enrolment_id, module_id, account_id, number, paper, pass_mark, started_at,
         submitted_at, handed_in_by, marked_at, score, passed, result)
       values ($1, $2, $3, $4, 1, '{"items": [], "sections": []}', 0.5, $5, $5, 'learner', $5, $6, true, '{}')`,
      [newId(), enrolmentId, moduleId, accountId, at, score],
    );
  }
  return { accountId, enrolmentId, email };
}
