import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  changeTestSetMutation,
  getCourseQueryKey,
  getTestSetOptions,
  getTestSetQueryKey,
} from '../../lib/api/generated/@tanstack/react-query.gen';

const given = (courseId: string) => ({ path: { courseId } });

export const useTestSet = (courseId: string) => useQuery(getTestSetOptions(given(courseId)));

export function useChangeTestSet(courseId: string) {
  const client = useQueryClient();
  return useMutation({
    ...changeTestSetMutation(),
    onSuccess: (_saved, { body }) => {
      client.setQueryData(getTestSetQueryKey(given(courseId)), body);
      return client.invalidateQueries({ queryKey: getCourseQueryKey(given(courseId)) });
    },
  });
}
