import type { PackageState, PackageSummary } from '@amelie/contract';
import { findsWords } from '@amelie/rules';
import { hasEnded } from './has-ended';

export const packageFilters = ['all', 'running', 'ready', 'refused'] as const;
export type PackageFilter = (typeof packageFilters)[number];

const fits: Record<PackageFilter, (state: PackageState) => boolean> = {
  all: () => true,
  running: (state) => !hasEnded(state),
  ready: (state) => state === 'ready',
  refused: (state) => state === 'refused',
};

type Found = Pick<PackageSummary, 'title' | 'fileName' | 'state'>;

/** How many imports each filter shows. */
export const countByFilter = (packages: readonly Found[], filter: PackageFilter): number =>
  packages.filter(({ state }) => fits[filter](state)).length;

/** The imports in a state whose title or file name holds the words, in the order in which they came. */
export function filterPackages<P extends Found>(packages: readonly P[], filter: PackageFilter, asked: string): P[] {
  return packages.filter(
    ({ title, fileName, state }) => fits[filter](state) && findsWords(`${title ?? ''} ${fileName}`, asked),
  );
}
