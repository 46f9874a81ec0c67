import type { AttemptChoice, QuizStatistics, StatisticsReach } from '@amelie/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { quizStatisticsOptions, quizStatisticsQueryKey } from '../../lib/api/generated/@tanstack/react-query.gen';
import { quizStatistics } from '../../lib/api/generated/sdk.gen';

/** Which quiz, and what of it is counted. */
export interface StatisticsWish {
  courseId: string;
  moduleId: string;
  attempts: AttemptChoice;
  reach: StatisticsReach;
}

const optionsOf = ({ courseId, moduleId, attempts, reach }: StatisticsWish) => ({
  path: { courseId, moduleId },
  query: { attempts, reach },
});

/** The server keeps its figures for a quarter of an hour; so does the page while it stays open. */
export const useQuizStatistics = (wish: StatisticsWish) =>
  useQuery({ ...quizStatisticsOptions(optionsOf(wish)), staleTime: 60_000 });

/** Computes the figures anew and shows them. */
export function useComputeAgain(wish: StatisticsWish) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (): Promise<QuizStatistics> => {
      const { path, query } = optionsOf(wish);
      const { data } = await quizStatistics({ path, query: { ...query, compute: 'again' }, throwOnError: true });
      return data;
    },
    onSuccess: (figures) => client.setQueryData(quizStatisticsQueryKey(optionsOf(wish)), figures),
  });
}
