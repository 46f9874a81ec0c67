import type { FeedbackPolicy, Navigation } from '@amelie/contract';
import { isOver, type Paper, type PaperItem } from '@amelie/rules';
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
  deadlineAt: Date | null;
  handedInBy: 'learner' | 'time' | null;
  /** The question reached, from 1; only of meaning where one goes forward only. */
  position: number;
  flagged: string[];
  checked: string[];
  navigation: Navigation;
  feedbackPolicy: FeedbackPolicy;
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
            a.started_at as "startedAt", a.submitted_at as "submittedAt", a.deadline_at as "deadlineAt",
            a.handed_in_by as "handedInBy", a.position, a.flagged, a.checked, q.navigation,
            q.feedback as "feedbackPolicy"
     from quiz_attempt a
     join enrolment e on e.id = a.enrolment_id
     join course_module m on m.id = a.module_id
     join quiz q on q.id = m.quiz_id
     where a.id = $1 and a.account_id = $2 ${locks[lock]}`,
    [attemptId, accountId],
  );
  if (!row) throw new Refusal('not-found');
  return row;
}

/** Refuses `attempt-closed`, or `deadline-passed` where the clock has handed the attempt in, or is about to. */
export function demandOpen({ submittedAt, handedInBy, deadlineAt }: Attempt, now: Date): void {
  if (handedInBy === 'time' || (!submittedAt && isOver(deadlineAt, now))) throw new Refusal('deadline-passed');
  if (submittedAt) throw new Refusal('attempt-closed');
}

/**
 * The question of this id, if it is asked now. Refuses `not-found`, also where one goes forward only and has not come
 * to it, and `question-passed` where one has gone on.
 */
export function demandAsked({ paper, navigation, position }: Attempt, questionId: string): PaperItem {
  const at = paper.items.findIndex(({ id }) => id === questionId);
  const item = paper.items[at];
  if (!item || (navigation === 'forward' && at >= position)) throw new Refusal('not-found');
  if (navigation === 'forward' && at < position - 1) throw new Refusal('question-passed');
  return item;
}
