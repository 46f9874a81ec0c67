import type { Given, HandMark, QuestionOf, Reply, routes } from '@amelie/contract';
import { gradePaper } from '@amelie/rules';
import { writeAudit } from '../platform/audit/write-audit';
import { now } from '../platform/clock/clock';
import { type Database, rowOf, type Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { askForRecords } from '../progress/ask-for-records';
import { type Attempt, findAttempt } from './find-attempt';
import { reportStanding } from './hand-in';
import { readHands } from './marking.queries';
import { listAnswers } from './quizzes.queries';

type GivenMark = Given<typeof routes.markText>;

/** The attempt for marking: handed in, in this course, and not the marker's own. Refuses `not-found`. */
async function lockForMarking(tx: Tx, actor: Actor, { courseId, attemptId }: GivenMark): Promise<Attempt> {
  const owner = await rowOf<{ accountId: string; marked: boolean }>(
    tx,
    `select a.account_id as "accountId", a.marked_at is not null as marked
     from quiz_attempt a join enrolment e on e.id = a.enrolment_id
     where a.id = $1 and e.course_id = $2 and a.account_id <> $3 and a.submitted_at is not null for update of a`,
    [attemptId, courseId, actor.accountId],
  );
  if (!owner) throw new Refusal('not-found');
  if (owner.marked) throw new Refusal('already-marked');
  return findAttempt(tx, { accountId: owner.accountId, attemptId });
}

/** Each criterion once, by one of its levels; a share only where there is no rubric. */
function fitsRubric({ rubric }: QuestionOf<'essay'>, { levels, share }: HandMark): boolean {
  if (rubric.length === 0) return levels.length === 0 && share !== null;
  const known = levels.every(({ criterion, level }) =>
    rubric.some(({ id, levels: of }) => id === criterion && of.some((one) => one.id === level)),
  );
  const once = new Set(levels.map(({ criterion }) => criterion)).size === levels.length;
  return share === null && known && once;
}

function demandFit(attempt: Attempt, { questionId, levels, share }: GivenMark): void {
  const question = attempt.paper.items.find(({ id }) => id === questionId)?.question;
  if (question?.type !== 'essay') throw new Refusal('not-found');
  if (!fitsRubric(question, { levels, share })) throw new Refusal('mark-unknown');
}

async function saveMark(tx: Tx, actor: Actor, { attemptId, questionId, levels, share }: GivenMark): Promise<void> {
  await tx.query(
    `insert into quiz_hand_mark (attempt_id, question_id, mark, marked_by, marked_at) values ($1, $2, $3, $4, $5)
     on conflict (attempt_id, question_id) do update
     set mark = excluded.mark, marked_by = excluded.marked_by, marked_at = excluded.marked_at`,
    [attemptId, questionId, { levels, share }, actor.accountId, now()],
  );
  const object = { objectType: 'quiz-attempt', objectId: attemptId };
  await writeAudit(tx, { actorId: actor.accountId, action: 'mark-text', ...object, detail: { questionId } });
}

/**
 * Marks a text by its rubric, or by a share where there is none. With the last mark of an attempt its result stands and
 * its outcome is recorded; until then a mark may be given anew. Refuses `not-found`, `already-marked`, `mark-unknown`.
 */
export function markText(database: Database, actor: Actor, given: GivenMark): Promise<Reply<typeof routes.markText>> {
  return database.transaction(async (tx) => {
    const attempt = await lockForMarking(tx, actor, given);
    demandFit(attempt, given);
    await saveMark(tx, actor, given);
    const answers = await listAnswers(tx, attempt.id);
    const grade = gradePaper(attempt.paper, { answers, hands: await readHands(tx, attempt.id) }, attempt.passMark);
    const at = now();
    const done = grade.score !== null;
    await tx.query(`update quiz_attempt set result = $2, score = $3, passed = $4, marked_at = $5 where id = $1`, [
      ...[attempt.id, { marks: grade.marks }, grade.score, grade.passed, done ? at : null],
    ]);
    if (done) {
      await reportStanding(tx, attempt, at);
      await askForRecords(tx, attempt.enrolmentId, at);
    }
    return { waiting: grade.marks.filter(({ marking }) => marking.state === 'waiting').length };
  });
}
