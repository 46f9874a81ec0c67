import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listJobsOptions, listJobsQueryKey, retryJobMutation } from '../../lib/api/generated/@tanstack/react-query.gen';

/** Jobs come and go while one looks: the list is asked anew every few seconds. */
export const useJobs = () => useQuery({ ...listJobsOptions(), refetchInterval: 4000 });

export function useRetryJob() {
  const client = useQueryClient();
  return useMutation({
    ...retryJobMutation(),
    // Also after a refusal: then the list on screen is behind.
    onSettled: () => client.invalidateQueries({ queryKey: listJobsQueryKey() }),
  });
}
