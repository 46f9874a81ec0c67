import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  decideModuleMutation,
  giveAccommodationMutation,
  registerAnewMutation,
  undoDecisionMutation,
  waiveFollowedUnitMutation,
  withdrawAccommodationMutation,
} from '../../lib/api/generated/@tanstack/react-query.gen';
import {
  findLearners,
  openAccommodation,
  openFollowedUnits,
  openLearner,
  openTrace,
} from '../../lib/api/generated/sdk.gen';

interface Search {
  search: string;
  waiting: boolean;
  page: number;
}

// Each answer is a look that the server records: it is asked for once, and again only when something has changed.
const once = { staleTime: Infinity, refetchOnWindowFocus: false, retry: false } as const;

export const useLearners = (body: Search) =>
  useQuery({
    ...once,
    queryKey: ['learners', body],
    gcTime: 0,
    queryFn: async () => (await findLearners({ body, throwOnError: true })).data,
  });

const learnerKey = (enrolmentId: string) => ['learner', enrolmentId];

export const useLearner = (enrolmentId: string) =>
  useQuery({
    ...once,
    queryKey: learnerKey(enrolmentId),
    queryFn: async () => (await openLearner({ path: { enrolmentId }, throwOnError: true })).data,
  });

export const useTrace = (path: { enrolmentId: string; moduleId: string }) =>
  useQuery({
    ...once,
    queryKey: [...learnerKey(path.enrolmentId), 'trace', path.moduleId],
    gcTime: 0,
    queryFn: async () => (await openTrace({ path, throwOnError: true })).data,
  });

export const useUnits = (path: { enrolmentId: string; moduleId: string }) =>
  useQuery({
    ...once,
    queryKey: [...learnerKey(path.enrolmentId), 'units', path.moduleId],
    gcTime: 0,
    queryFn: async () => (await openFollowedUnits({ path, throwOnError: true })).data,
  });

export function useWaive() {
  const client = useQueryClient();
  return useMutation({
    ...waiveFollowedUnitMutation(),
    onSuccess: (_done, { path }) => client.invalidateQueries({ queryKey: learnerKey(path.enrolmentId) }),
  });
}

export function useRegisterAnew() {
  const client = useQueryClient();
  return useMutation({
    ...registerAnewMutation(),
    onSuccess: (_done, { path }) => client.invalidateQueries({ queryKey: learnerKey(path.enrolmentId) }),
  });
}

export function useDecide() {
  const client = useQueryClient();
  return useMutation({
    ...decideModuleMutation(),
    onSuccess: (_done, { path }) => client.invalidateQueries({ queryKey: learnerKey(path.enrolmentId) }),
  });
}

export function useUndo() {
  const client = useQueryClient();
  return useMutation({
    ...undoDecisionMutation(),
    onSuccess: (_done, { path }) => client.invalidateQueries({ queryKey: learnerKey(path.enrolmentId) }),
  });
}

/** Extra time and attempts of a learner, with the reason. */
export const useAccommodation = (enrolmentId: string) =>
  useQuery({
    ...once,
    queryKey: [...learnerKey(enrolmentId), 'accommodation'],
    gcTime: 0,
    queryFn: async () => (await openAccommodation({ path: { enrolmentId }, throwOnError: true })).data.accommodation,
  });

export const useGiveAccommodation = () => useMutation(giveAccommodationMutation());
export const useWithdrawAccommodation = () => useMutation(withdrawAccommodationMutation());
