import { listItems, type PackageStructure } from '@amelie/formats';
import type { PackageFault, PackageReport } from '@amelie/contract';
import type { PageScan } from './page-scan';
import type { UnpackedFile } from './unpack-archive';

export interface ReadParts {
  structure: PackageStructure;
  repaired: PackageFault[];
  leftOut: readonly string[];
  files: readonly UnpackedFile[];
  scan: PageScan;
}

const mostLeftOut = 200;

/** The report that the trainer reads and the player runs by. */
export function describePackage({ structure, repaired, leftOut, files, scan }: ReadParts): PackageReport {
  return {
    edition: structure.edition,
    title: structure.title,
    items: listItems(structure),
    files: files.length,
    unpackedBytes: files.reduce((sum, file) => sum + file.sizeBytes, 0),
    externalHosts: [...scan.hosts].sort(),
    opensPopups: scan.opensPopups,
    hasSequencing: structure.hasSequencing,
    cmi5: structure.cmi5 ?? null,
    activities: structure.activities ?? null,
    repaired,
    leftOut: leftOut.slice(0, mostLeftOut),
  };
}
