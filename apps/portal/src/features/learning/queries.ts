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
  readPageQueryKey,
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

export function useCompletePage(moduleId: string) {
  const client = useQueryClient();
  return useMutation({
    ...completePageMutation(),
    onSuccess: () => client.invalidateQueries({ queryKey: readPageQueryKey({ path: { moduleId } }) }),
  });
}
