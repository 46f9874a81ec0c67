import type { RecordFilter } from '@amelie/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  listExportsQueryKey,
  listRecordSourcesOptions,
  requestExportMutation,
} from '../../lib/api/generated/@tanstack/react-query.gen';
import { findRecords, openRecord } from '../../lib/api/generated/sdk.gen';
import { useLanguage } from '../../lib/i18n';

// Each answer is a look that the server records: it is asked for once.
const once = { staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, retry: false } as const;

export function useRecords(filter: RecordFilter, cursor: string | null) {
  const body = { filter, cursor, language: useLanguage() };
  return useQuery({
    ...once,
    queryKey: ['records', body],
    queryFn: async () => (await findRecords({ body, throwOnError: true })).data,
  });
}

export const useRecord = (statementId: string) =>
  useQuery({
    ...once,
    queryKey: ['record', statementId],
    queryFn: async () => (await openRecord({ path: { statementId }, throwOnError: true })).data,
  });

export const useRecordSources = () => useQuery(listRecordSourcesOptions());

export function useExportRecords() {
  const client = useQueryClient();
  return useMutation({
    ...requestExportMutation(),
    onSuccess: () => client.invalidateQueries({ queryKey: listExportsQueryKey() }),
  });
}
