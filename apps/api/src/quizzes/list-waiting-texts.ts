import type { Reply, routes, WaitingText } from '@amelie/contract';
import type { Askable } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { demandCourse, listWaitingAttempts, readHands, type WaitingAttempt } from './marking.queries';
import { listAnswers } from './quizzes.queries';

const most = 50;

async function textsOf(database: Askable, attempt: WaitingAttempt): Promise<WaitingText[]> {
  const { id, moduleTitle, submittedAt, paper, result } = attempt;
  const waiting = new Set(
    result.marks.filter(({ marking }) => marking.state === 'waiting').map(({ questionId }) => questionId),
  );
  const hands = await readHands(database, id);
  // Only what waits is read: what its learner thought for themselves is nobody else's.
  const answers = (await listAnswers(database, id)).filter(({ questionId }) => waiting.has(questionId));
  return answers.flatMap(({ questionId, answer }) => {
    const question = paper.items.find((item) => item.id === questionId)?.question;
    if (answer.type !== 'essay' || !question) return [];
    const mark = hands.get(questionId) ?? null;
    const at = submittedAt.toISOString();
    return [{ attemptId: id, questionId, moduleTitle, submittedAt: at, question, text: answer.text, mark }];
  });
}

/** Texts of learners that a person has to mark, the oldest first, without names. Refuses `not-found`. */
export async function listWaitingTexts(
  database: Askable,
  actor: Actor,
  courseId: string,
): Promise<Reply<typeof routes.listWaitingTexts>> {
  await demandCourse(database, courseId);
  const { attempts, total } = await listWaitingAttempts(database, courseId, { markerId: actor.accountId, most });
  const texts: WaitingText[] = [];
  for (const attempt of attempts) texts.push(...(await textsOf(database, attempt)));
  return { texts, total };
}
