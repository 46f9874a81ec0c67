import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  cancelImportMutation,
  chooseOrganizationMutation,
  deletePackageMutation,
  getPackageOptions,
  getPackageQueryKey,
  listPackagesQueryKey,
} from '../../lib/api/generated/@tanstack/react-query.gen';
import { hasEnded } from '../../lib/imports/has-ended';
import { everySecond, importsQuery } from '../../lib/imports/imports-query';

/** All packages and how far their imports are. */
export const usePackages = () => useQuery(importsQuery());

/** One package with its report; asked again every second while its import runs. */
export const usePackage = (packageId: string) =>
  useQuery({
    ...getPackageOptions({ path: { packageId } }),
    refetchInterval: ({ state }) => (state.data && !hasEnded(state.data.state) ? everySecond : false),
  });

export function useDeletePackage() {
  const client = useQueryClient();
  return useMutation({
    ...deletePackageMutation(),
    onSuccess: (_done, { path }) => {
      client.removeQueries({ queryKey: getPackageQueryKey({ path }) });
      return client.invalidateQueries({ queryKey: listPackagesQueryKey() });
    },
  });
}

export function useCancelImport() {
  const client = useQueryClient();
  return useMutation({
    ...cancelImportMutation(),
    // Also after a refusal: it was ready first, and the page should say so.
    onSettled: (_done, _error, { path }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: getPackageQueryKey({ path }) }),
        client.invalidateQueries({ queryKey: listPackagesQueryKey() }),
      ]),
  });
}

export function useChooseOrganization() {
  const client = useQueryClient();
  return useMutation({
    ...chooseOrganizationMutation(),
    onSuccess: (_done, { path }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: getPackageQueryKey({ path }) }),
        client.invalidateQueries({ queryKey: listPackagesQueryKey() }),
      ]),
  });
}
