import { queryClient, RefusalError } from '../../lib/api';
import { getQuizAttemptQueryKey } from '../../lib/api/generated/@tanstack/react-query.gen';
import { saveQuizAnswer } from '../../lib/api/generated/sdk.gen';
import { AnswerQueue, type AfterFailure } from './answer-queue';
import { unsavedAnswers } from './unsaved-answers';

const worthWaiting = [408, 425, 429];

/** The line and a fault of the server pass by themselves; a refusal stays one until somebody does something. */
export function judgeFailure(failure: unknown): AfterFailure {
  if (!(failure instanceof RefusalError)) return 'later';
  if (failure.code === 'attempt-closed') return 'closed';
  return failure.status >= 400 && failure.status < 500 && !worthWaiting.includes(failure.status) ? 'asked' : 'later';
}

const open = new Map<string, AnswerQueue>();

/** The one queue of an attempt in this tab. It goes on saving when the page with the questions is left. */
export function openAnswers(attemptId: string): AnswerQueue {
  const existing = open.get(attemptId);
  if (existing) return existing;
  const queue = new AnswerQueue({
    send: async ({ questionId, chosen, given }) => {
      const body = { chosen: [...chosen], given };
      const { data } = await saveQuizAnswer({ path: { attemptId, questionId }, body, throwOnError: true });
      return data;
    },
    keep: (unsaved) => unsavedAnswers.keep(attemptId, unsaved),
    judge: judgeFailure,
    onStale: () => void queryClient.invalidateQueries({ queryKey: getQuizAttemptQueryKey({ path: { attemptId } }) }),
  });
  open.set(attemptId, queue);
  return queue;
}
