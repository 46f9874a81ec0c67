import type { QuizAttempt } from '@amelie/contract';
import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import {
  checkAnswerMutation,
  flagQuestionMutation,
  getQuizAttemptOptions,
  getQuizAttemptQueryKey,
  getQuizOptions,
  getQuizResultOptions,
  getQuizResultQueryKey,
  startQuizAttemptMutation,
  stepOnMutation,
  submitQuizMutation,
} from '../../lib/api/generated/@tanstack/react-query.gen';
import { checkAnswer } from '../../lib/api/generated/sdk.gen';

export const useQuiz = (moduleId: string) => useQuery(getQuizOptions({ path: { moduleId } }));
export const useQuizAttempt = (attemptId: string) => useQuery(getQuizAttemptOptions({ path: { attemptId } }));
export const useQuizResult = (attemptId: string) => useQuery(getQuizResultOptions({ path: { attemptId } }));

/** Starts an attempt, or goes on with the open one. */
export function useStartQuiz() {
  const client = useQueryClient();
  return useMutation({
    ...startQuizAttemptMutation(),
    onSuccess: (attempt) => {
      void client.invalidateQueries({ refetchType: 'none' });
      client.setQueryData(getQuizAttemptQueryKey({ path: { attemptId: attempt.id } }), attempt);
    },
  });
}

/** Hands in. A grade moves a part, a course and perhaps a certificate: all that was read before is old then. */
export function useSubmitQuiz(attemptId: string) {
  const client = useQueryClient();
  return useMutation({
    ...submitQuizMutation({ path: { attemptId } }),
    onSuccess: (result) => {
      void client.invalidateQueries({ refetchType: 'none' });
      client.setQueryData(getQuizResultQueryKey({ path: { attemptId } }), result);
    },
  });
}

/** Changes what is shown of an attempt, until the server is asked again. */
function redraw(client: QueryClient, attemptId: string, change: (attempt: QuizAttempt) => QuizAttempt): void {
  const queryKey = getQuizAttemptQueryKey({ path: { attemptId } });
  client.setQueryData<QuizAttempt>(queryKey, (attempt) => attempt && change(attempt));
}

/** Marks a question to look at again, or takes the mark away; the mark is seen at once. */
export function useFlagQuestion(attemptId: string) {
  const client = useQueryClient();
  const show = (flagged: string[]) => redraw(client, attemptId, (attempt) => ({ ...attempt, flagged }));
  return useMutation({
    ...flagQuestionMutation(),
    onSuccess: ({ flagged }) => show(flagged),
  });
}

/** Goes on where one goes forward only: the next question comes with the answer. */
export function useStepOn(attemptId: string) {
  const client = useQueryClient();
  return useMutation({
    ...stepOnMutation({ path: { attemptId } }),
    onSuccess: (attempt) => redraw(client, attemptId, () => attempt),
  });
}

const checkKey = (attemptId: string, questionId: string) => ['checked-answer', attemptId, questionId];

/** Has the saved answer to a question checked; it is fixed from then on. */
export function useCheckAnswer(attemptId: string, questionId: string) {
  const client = useQueryClient();
  return useMutation({
    ...checkAnswerMutation(),
    onSuccess: (reviewed) => {
      client.setQueryData(checkKey(attemptId, questionId), reviewed);
      redraw(client, attemptId, (attempt) => ({ ...attempt, checked: [...attempt.checked, questionId] }));
    },
  });
}

/** How a checked answer stands: asked again, the same is told. */
export const useCheckedAnswer = (attemptId: string, questionId: string) =>
  useQuery({
    queryKey: checkKey(attemptId, questionId),
    queryFn: async () => (await checkAnswer({ path: { attemptId, questionId }, throwOnError: true })).data,
    staleTime: Infinity,
  });
