import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  catalogueOptions,
  catalogueQueryKey,
  completePageMutation,
  enrolMutation,
  launchMutation,
  myCourseOptions,
  myCoursesOptions,
  myCoursesQueryKey,
  readPageOptions,
} from '../../lib/api/generated/@tanstack/react-query.gen';

export const useCatalogue = () => useQuery(catalogueOptions());
export const useMyCourses = () => useQuery(myCoursesOptions());
export const useMyCourse = (courseId: string) => useQuery(myCourseOptions({ path: { courseId } }));
export const useReadPage = (moduleId: string) => useQuery(readPageOptions({ path: { moduleId } }));

export function useEnrol() {
  const client = useQueryClient();
  return useMutation({
    ...enrolMutation(),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: catalogueQueryKey() });
      void client.invalidateQueries({ queryKey: myCoursesQueryKey() });
    },
  });
}

/** Asks for a launch, then leaves the portal: the player is a document of its own. */
export function useLaunch() {
  return useMutation({
    ...launchMutation(),
    onSuccess: ({ playerUrl }) => window.location.assign(playerUrl),
  });
}

/** A page that is read moves its part and its course: all that was asked before is old then. */
export function useCompletePage() {
  const client = useQueryClient();
  return useMutation({
    ...completePageMutation(),
    onSuccess: () => void client.invalidateQueries({ refetchType: 'none' }),
  });
}
