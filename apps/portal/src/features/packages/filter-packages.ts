import type { PackageSummary } from '@amelie/contract';
import { findsWords } from '@amelie/rules';
import { hasEnded } from '../../lib/imports/has-ended';
import { wasCancelled } from './was-cancelled';

export const packageFilters = ['all', 'running', 'ready', 'unused', 'refused', 'cancelled'] as const;
export type PackageFilter = (typeof packageFilters)[number];

type Found = Pick<PackageSummary, 'title' | 'fileName' | 'state' | 'usedInCourses' | 'faults' | 'uploadedBy'>;

const fits: Record<PackageFilter, (one: Found) => boolean> = {
  all: () => true,
  running: ({ state }) => !hasEnded(state),
  ready: ({ state }) => state === 'ready',
  unused: ({ state, usedInCourses }) => state === 'ready' && usedInCourses === 0,
  refused: (one) => one.state === 'refused' && !wasCancelled(one),
  cancelled: wasCancelled,
};

/** How many imports each filter shows. */
export const countByFilter = (packages: readonly Found[], filter: PackageFilter): number =>
  packages.filter(fits[filter]).length;

/** The imports in a state whose title, file name or sender holds the words, in the order in which they came. */
export function filterPackages<P extends Found>(packages: readonly P[], filter: PackageFilter, asked: string): P[] {
  return packages.filter(
    (one) => fits[filter](one) && findsWords(`${one.title ?? ''} ${one.fileName} ${one.uploadedBy ?? ''}`, asked),
  );
}
