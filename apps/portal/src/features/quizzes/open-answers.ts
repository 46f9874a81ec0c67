import type { Answer, AskedQuestion, QuizAttempt } from '@amelie/contract';
import { queryClient, RefusalError } from '../../lib/api';
import { getQuizAttemptQueryKey } from '../../lib/api/generated/@tanstack/react-query.gen';
import { saveQuizAnswer } from '../../lib/api/generated/sdk.gen';
import { AnswerQueue, type AfterFailure } from './answer-queue';
import { unsavedAnswers } from './unsaved-answers';

/** Nothing that comes later can be saved any more. */
const closing: readonly string[] = ['attempt-closed', 'deadline-passed'];
const worthWaiting = [408, 425, 429];

/** The line and a fault of the server pass by themselves; a refusal stays one until somebody does something. */
export function judgeFailure(failure: unknown): AfterFailure {
  if (!(failure instanceof RefusalError)) return 'later';
  if (closing.includes(failure.code)) return 'closed';
  return failure.status >= 400 && failure.status < 500 && !worthWaiting.includes(failure.status) ? 'asked' : 'later';
}

/** A case goes on: the step that was reached stands in the attempt from now on. */
function retell(attemptId: string, questionId: string, asked: AskedQuestion): void {
  queryClient.setQueryData<QuizAttempt>(getQuizAttemptQueryKey({ path: { attemptId } }), (attempt) => {
    const questions = attempt?.questions.map((one) => (one.id === questionId ? { ...one, asked } : one));
    return attempt && questions && { ...attempt, questions };
  });
}

const typed = new Set<Answer['type']>(['numeric', 'short-text', 'cloze', 'essay', 'reflection']);

const open = new Map<string, AnswerQueue>();

/** The one queue of an attempt in this tab. It goes on saving when the page with the questions is left. */
export function openAnswers(attemptId: string): AnswerQueue {
  const existing = open.get(attemptId);
  if (existing) return existing;
  const queue = new AnswerQueue({
    send: async ({ questionId, answer, given }) => {
      const body = { answer, given };
      const { data } = await saveQuizAnswer({ path: { attemptId, questionId }, body, throwOnError: true });
      if (data.asked) retell(attemptId, questionId, data.asked);
      return data;
    },
    isTyped: ({ type }) => typed.has(type),
    keep: (unsaved) => unsavedAnswers.keep(attemptId, unsaved),
    judge: judgeFailure,
    onStale: () => void queryClient.invalidateQueries({ queryKey: getQuizAttemptQueryKey({ path: { attemptId } }) }),
  });
  open.set(attemptId, queue);
  return queue;
}
