import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import {
  cancelImportMutation,
  chooseOpeningMutation,
  chooseOrganizationMutation,
  deletePackageMutation,
  getPackageOptions,
  getPackageQueryKey,
  listPackagesQueryKey,
  makePackageCurrentMutation,
  packageAnswersOptions,
  packageVersionsOptions,
  packageVersionsQueryKey,
} from '../../lib/api/generated/@tanstack/react-query.gen';
import { queryClient } from '../../lib/api';
import { makePackageCurrent } from '../../lib/api/generated/sdk.gen';
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

/** What learners answered inside a package. */
export const usePackageAnswers = (packageId: string) => useQuery(packageAnswersOptions({ path: { packageId } }));

export function useDeletePackage() {
  const client = useQueryClient();
  return useMutation({
    ...deletePackageMutation(),
    onSuccess: (_done, { path }) => {
      client.removeQueries({ queryKey: getPackageQueryKey({ path }) });
      return forgetVersions(client);
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

export function useChooseOpening() {
  const client = useQueryClient();
  return useMutation({
    ...chooseOpeningMutation(),
    onSuccess: (_done, { path }) => client.invalidateQueries({ queryKey: getPackageQueryKey({ path }) }),
  });
}

/** All versions of a package; asked again every second while a new one is being imported. */
export const usePackageLine = (packageId: string) =>
  useQuery({
    ...packageVersionsOptions({ path: { packageId } }),
    refetchInterval: ({ state }) => (state.data?.versions.some((one) => !hasEnded(one.state)) ? everySecond : false),
  });

/** What shows which version is current: the pages of all versions, and the list. */
const forgetVersions = (client: QueryClient) =>
  client.invalidateQueries({
    predicate: ({ queryKey: [key] }) =>
      typeof key === 'object' &&
      key !== null &&
      '_id' in key &&
      (key._id === 'packageVersions' || key._id === 'getPackage' || key._id === 'listPackages'),
  });

export function useMakeCurrent() {
  const client = useQueryClient();
  return useMutation({
    ...makePackageCurrentMutation(),
    onSuccess: (line, { path }) => {
      client.setQueryData(packageVersionsQueryKey({ path }), line);
      void forgetVersions(client);
    },
  });
}

/** Makes a version current again, wherever one is by then. */
export async function makeCurrentAgain(packageId: string, safe: boolean): Promise<void> {
  await makePackageCurrent({ path: { packageId }, body: { safe }, throwOnError: true });
  await forgetVersions(queryClient);
}
