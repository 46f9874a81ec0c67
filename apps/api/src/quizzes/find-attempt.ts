import type { Paper } from '@amelie/rules';
import { type Askable, rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

/** An attempt with its paper and key: for the server's use only. */
export interface Attempt {
  id: string;
  enrolmentId: string;
  moduleId: string;
  courseId: string;
  title: string;
  number: number;
  paper: Paper;
  passMark: number;
  startedAt: Date;
  submittedAt: Date | null;
}

/** `update` for whoever hands in, `share` for whoever saves an answer: no answer lands after the hand-in. */
export type AttemptLock = 'none' | 'share' | 'update';

const locks: Record<AttemptLock, string> = { none: '', share: 'for share of a', update: 'for update of a' };

/** Finds an attempt of one's own; anybody else's, and one that does not exist, is `not-found`. */
export async function findAttempt(
  database: Askable,
  { accountId, attemptId }: { accountId: string; attemptId: string },
  lock: AttemptLock = 'none',
): Promise<Attempt> {
  const row = await rowOf<Attempt>(
    database,
    `select a.id, a.enrolment_id as "enrolmentId", a.module_id as "moduleId", e.course_id as "courseId",
            m.title, a.number, a.paper, a.pass_mark as "passMark",
            a.started_at as "startedAt", a.submitted_at as "submittedAt"
     from quiz_attempt a
     join enrolment e on e.id = a.enrolment_id
     join course_module m on m.id = a.module_id
     where a.id = $1 and a.account_id = $2 ${locks[lock]}`,
    [attemptId, accountId],
  );
  if (!row) throw new Refusal('not-found');
  return row;
}
