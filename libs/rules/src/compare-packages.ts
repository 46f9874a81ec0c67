import type { PackageComparison, PackageItem, PackageReport } from '@amelie/contract';

interface ReadPackage {
  report: PackageReport;
  sizeBytes: number;
}

/** A mastery score as a share: SCORM 1.2 writes percent (CAM 3.3), SCORM 2004 a share of one. */
const shareOf = ({ edition }: PackageReport, { masteryScore }: PackageItem): number | null =>
  masteryScore !== null && edition === 'scorm12' ? masteryScore / 100 : masteryScore;

const named = ({ id, title }: PackageItem) => ({ id, title });

/** What of a package has changed in another version of it, part by part; parts are the same by their identifier. */
export function comparePackages(before: ReadPackage, after: ReadPackage): PackageComparison {
  const old = new Map(before.report.items.map((item) => [item.id, item]));
  const young = new Map(after.report.items.map((item) => [item.id, item]));
  const both = before.report.items.flatMap((was) => {
    const is = young.get(was.id);
    return is ? [{ was, is }] : [];
  });
  return {
    added: after.report.items.filter(({ id }) => !old.has(id)).map(named),
    removed: before.report.items.filter(({ id }) => !young.has(id)).map(named),
    renamed: both
      .filter(({ was, is }) => was.title !== is.title)
      .map(({ was, is }) => ({ id: is.id, before: was.title, after: is.title })),
    mastery: both
      .map(({ was, is }) => ({
        ...named(is),
        before: shareOf(before.report, was),
        after: shareOf(after.report, is),
      }))
      .filter((one) => one.before !== one.after),
    edition: { before: before.report.edition, after: after.report.edition },
    sizeBytes: { before: before.sizeBytes, after: after.sizeBytes },
    parts: { before: before.report.items.length, after: after.report.items.length },
  };
}
