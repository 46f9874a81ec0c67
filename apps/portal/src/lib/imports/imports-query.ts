import type { PackageState } from '@amelie/contract';
import { listPackagesOptions } from '../api/generated/@tanstack/react-query.gen';
import { hasEnded } from './has-ended';

export const everySecond = 1000;

interface Asked {
  state: { data?: { packages: readonly { state: PackageState }[] } | undefined };
}

/** All packages, newest first; asked again every second while one of them is being imported. */
export const importsQuery = () => ({
  ...listPackagesOptions(),
  refetchInterval: ({ state }: Asked) =>
    state.data?.packages.some((one) => !hasEnded(one.state)) ? everySecond : (false as const),
});
