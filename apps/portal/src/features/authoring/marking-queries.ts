import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  listWaitingTextsOptions,
  listWaitingTextsQueryKey,
  markTextMutation,
} from '../../lib/api/generated/@tanstack/react-query.gen';

/** The texts of a course that wait to be marked, the oldest first. */
export const useWaitingTexts = (courseId: string) => useQuery(listWaitingTextsOptions({ path: { courseId } }));

/** Marks one text; the list is read anew, since others may have marked meanwhile. */
export function useMarkText(courseId: string) {
  const client = useQueryClient();
  return useMutation({
    ...markTextMutation(),
    onSettled: () => client.invalidateQueries({ queryKey: listWaitingTextsQueryKey({ path: { courseId } }) }),
  });
}
