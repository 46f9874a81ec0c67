import type { PackageFault } from '@amelie/contract';

/** Faults of one kind, with all their places. */
export function groupByCode(faults: readonly PackageFault[]): [string, PackageFault[]][] {
  const groups = new Map<string, PackageFault[]>();
  for (const fault of faults) groups.set(fault.code, [...(groups.get(fault.code) ?? []), fault]);
  return [...groups];
}
