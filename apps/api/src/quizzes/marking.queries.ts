import type { HandMark } from '@amelie/contract';
import type { ItemMark, Paper } from '@amelie/rules';
import { type Askable, rowOf, rowsOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

/** What persons marked in an attempt, by question. */
export async function readHands(database: Askable, attemptId: string): Promise<Map<string, HandMark>> {
  const rows = await rowsOf<{ questionId: string; mark: HandMark }>(
    database,
    `select question_id as "questionId", mark from quiz_hand_mark where attempt_id = $1`,
    [attemptId],
  );
  return new Map(rows.map(({ questionId, mark }) => [questionId, mark]));
}

/** Refuses `not-found` where no course has this id. */
export async function demandCourse(database: Askable, courseId: string): Promise<void> {
  const row = await rowOf<{ id: string }>(database, `select id from course where id = $1`, [courseId]);
  if (!row) throw new Refusal('not-found');
}

export interface WaitingAttempt {
  id: string;
  moduleTitle: string;
  submittedAt: Date;
  paper: Paper;
  result: { marks: ItemMark[] };
}

const waitingSql = `
  from quiz_attempt a
  join enrolment e on e.id = a.enrolment_id
  join course_module m on m.id = a.module_id
  where e.course_id = $1 and a.account_id <> $2 and a.submitted_at is not null and a.marked_at is null`;

/** Attempts of a course that wait for a person, the oldest first; nobody marks their own. */
export async function listWaitingAttempts(
  database: Askable,
  courseId: string,
  { markerId, most }: { markerId: string; most: number },
): Promise<{ attempts: WaitingAttempt[]; total: number }> {
  const attempts = await rowsOf<WaitingAttempt>(
    database,
    `select a.id, m.title as "moduleTitle", a.submitted_at as "submittedAt", a.paper, a.result ${waitingSql}
     order by a.submitted_at, a.id limit ${most}`,
    [courseId, markerId],
  );
  const count = await rowOf<{ total: number }>(
    database,
    `select coalesce(sum((select count(*) from jsonb_array_elements(a.result -> 'marks') k
       where k #>> '{marking,state}' = 'waiting')), 0)::int as total ${waitingSql}`,
    [courseId, markerId],
  );
  return { attempts, total: count?.total ?? 0 };
}
