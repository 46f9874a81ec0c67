import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  getQuizAttemptOptions,
  getQuizAttemptQueryKey,
  getQuizOptions,
  getQuizResultOptions,
  getQuizResultQueryKey,
  startQuizAttemptMutation,
  submitQuizMutation,
} from '../../lib/api/generated/@tanstack/react-query.gen';

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
