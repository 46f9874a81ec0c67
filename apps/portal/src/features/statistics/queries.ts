import type { CertifiedStatistics, Export } from '@amelie/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  certifiedStatisticsOptions,
  certifiedStatisticsQueryKey,
  changeTargetMutation,
  listExportsOptions,
  listExportsQueryKey,
  requestExportMutation,
} from '../../lib/api/generated/@tanstack/react-query.gen';

/** The figures move while people learn: a page that stays open asks again now and then. */
export const useCertified = () => useQuery({ ...certifiedStatisticsOptions(), refetchInterval: 30_000 });

export function useChangeTarget() {
  const client = useQueryClient();
  return useMutation({
    ...changeTargetMutation(),
    onSuccess: (target) => {
      client.setQueryData<CertifiedStatistics>(certifiedStatisticsQueryKey(), (known) => known && { ...known, target });
      return client.invalidateQueries({ queryKey: certifiedStatisticsQueryKey() });
    },
  });
}

export const isOnItsWay = ({ state }: Pick<Export, 'state'>) => state === 'queued' || state === 'writing';

/** My exports; while one is being written the list follows it. */
export const useExports = () =>
  useQuery({
    ...listExportsOptions(),
    refetchInterval: (query) => (query.state.data?.exports.some(isOnItsWay) ? 700 : false),
  });

export function useRequestExport() {
  const client = useQueryClient();
  return useMutation({
    ...requestExportMutation(),
    onSuccess: () => client.invalidateQueries({ queryKey: listExportsQueryKey() }),
  });
}
