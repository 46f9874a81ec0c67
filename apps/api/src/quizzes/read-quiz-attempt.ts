import type { QuizAttempt } from '@amelie/contract';
import { isOver, type PaperItem, questionForLearner } from '@amelie/rules';
import { now } from '../platform/clock/clock';
import type { Database } from '../platform/database/database';
import { closeOverdue } from './close-overdue';
import { type Attempt, findAttempt } from './find-attempt';
import { listAnswers, pathOf } from './quizzes.queries';

/** What is asked now: everything, or the question that was reached where one goes forward only. */
function askedNow({ paper, navigation, position }: Attempt): PaperItem[] {
  return navigation === 'forward' ? paper.items.slice(position - 1, position) : paper.items;
}

async function findSettled(database: Database, ids: { accountId: string; attemptId: string }): Promise<Attempt> {
  const attempt = await findAttempt(database, ids);
  if (attempt.submittedAt || !isOver(attempt.deadlineAt, now())) return attempt;
  await closeOverdue(database, attempt.id);
  return findAttempt(database, ids);
}

/**
 * An attempt of one's own: what is asked without its key, and what was answered. One whose time is over is handed in by
 * that. Refuses `not-found`.
 */
export async function readQuizAttempt(database: Database, accountId: string, attemptId: string): Promise<QuizAttempt> {
  const attempt = await findSettled(database, { accountId, attemptId });
  const asked = askedNow(attempt);
  const answers = (await listAnswers(database, attemptId)).filter(({ questionId }) =>
    asked.some(({ id }) => id === questionId),
  );
  const answerOf = new Map(answers.map(({ questionId, answer }) => [questionId, answer]));
  const { id, moduleId, courseId, title, number, passMark, navigation, feedbackPolicy, flagged, checked } = attempt;
  return {
    ...{ id, moduleId, courseId, title, number, passMark, navigation, feedbackPolicy, flagged, checked },
    startedAt: attempt.startedAt.toISOString(),
    submittedAt: attempt.submittedAt?.toISOString() ?? null,
    deadlineAt: attempt.deadlineAt?.toISOString() ?? null,
    now: now().toISOString(),
    questionCount: attempt.paper.items.length,
    sections: attempt.paper.sections,
    position: navigation === 'forward' ? attempt.position : null,
    questions: asked.map((item) => ({
      id: item.id,
      asked: questionForLearner(item, pathOf(answerOf.get(item.id))),
    })),
    answers: answers.map((answer) => ({ ...answer, savedAt: answer.savedAt.toISOString() })),
  };
}
