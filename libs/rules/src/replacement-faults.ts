import type { Edition, PackageItem, PackageReport } from '@amelie/contract';

/** SCORM 2004's editions share one run-time; 1.2 has another, and so have xAPI and cmi5. */
export function editionFamily(edition: Edition): string {
  return edition.startsWith('scorm2004') ? 'scorm2004' : edition;
}

/** What somebody has done in a version: the items with a stored state, and whether the place in its order is stored. */
export interface BegunVersion {
  report: Pick<PackageReport, 'edition' | 'items'>;
  touched: readonly string[];
  keepsPlace: boolean;
}

export interface ReplacementFaults {
  /** Parts of the old version with stored work that the new one does not have, by their titles. */
  missing: string[];
  /** The new version speaks another standard: the stored work can't be read. */
  otherStandard: boolean;
}

const titleOf = (items: readonly PackageItem[], id: string) => items.find((item) => item.id === id)?.title ?? id;

/**
 * What stands against moving begun work to another version: every item with a stored state has to be there, and where
 * a place in the package's own order is stored, every item of the old version; the run-time has to be the same.
 */
export function replacementFaults(
  begun: readonly BegunVersion[],
  next: Pick<PackageReport, 'edition' | 'items'>,
): ReplacementFaults {
  const there = new Set(next.items.map(({ id }) => id));
  const missing = begun.flatMap(({ report, touched, keepsPlace }) => {
    const needed = keepsPlace ? [...report.items.map(({ id }) => id), ...touched] : touched;
    return needed.filter((id) => !there.has(id)).map((id) => titleOf(report.items, id));
  });
  return {
    missing: [...new Set(missing)],
    otherStandard: begun.some(({ report }) => editionFamily(report.edition) !== editionFamily(next.edition)),
  };
}

export const isSafe = ({ missing, otherStandard }: ReplacementFaults): boolean =>
  missing.length === 0 && !otherStandard;
