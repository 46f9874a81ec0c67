import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  changeDraftFormMutation,
  getCourseQueryKey,
  getDraftFormOptions,
  getDraftFormQueryKey,
} from '../../lib/api/generated/@tanstack/react-query.gen';

const given = (courseId: string) => ({ path: { courseId } });

/** The form of a draft, for a line about it. */
export const useFormOfDraft = (courseId: string) => useQuery(getDraftFormOptions(given(courseId)));

/** Asked anew at every opening and never behind the writer's back: the editor holds the form from then on. */
export const useDraftForm = (courseId: string) =>
  useQuery({ ...getDraftFormOptions(given(courseId)), staleTime: Infinity, gcTime: 0, refetchOnReconnect: false });

export function useSaveForm(courseId: string) {
  const client = useQueryClient();
  return useMutation({
    ...changeDraftFormMutation(),
    onSuccess: (_saved, { body }) => {
      client.setQueryData(getDraftFormQueryKey(given(courseId)), body);
      void client.invalidateQueries({ queryKey: getCourseQueryKey(given(courseId)) });
    },
  });
}
