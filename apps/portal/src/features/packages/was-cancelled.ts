import type { PackageSummary } from '@amelie/contract';

/** Whether somebody stopped this import: nothing was wrong with it. */
export const wasCancelled = ({ state, faults }: Pick<PackageSummary, 'state' | 'faults'>): boolean =>
  state === 'refused' && faults.some(({ code }) => code === 'import-cancelled');
