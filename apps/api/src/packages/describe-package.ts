import {
  isSequenced,
  itemsOf,
  listItems,
  listOrganizations,
  mostFaults,
  type PackageStructure,
  usesOfSequencing,
} from '@amelie/formats';
import type { PackageFault, PackageItem, PackageReport, ReportOrganization, SequencingUse } from '@amelie/contract';
import { unreadablePrerequisites } from '@amelie/rules';
import type { PageScan } from './page-scan';
import type { UnpackedFile } from './unpack-archive';

export interface ReadParts {
  structure: PackageStructure;
  repaired: PackageFault[];
  leftOut: readonly string[];
  files: readonly UnpackedFile[];
  scan: PageScan;
}

/** One of several organisations with all that the report says once it is the one that is run. */
export interface StoredOrganization extends ReportOrganization {
  items: PackageItem[];
  hasSequencing: boolean;
  /** Imports before it was read have none. */
  sequencing?: SequencingUse[];
}

/** The report as it is kept; what it says of organisations that are not run leaves no reply. */
export type StoredReport = Omit<PackageReport, 'organizations'> & { organizations: StoredOrganization[] };

const mostLeftOut = 200;
const longestScript = 500;

/** What an organisation, or else the one that is run, uses of sequencing. */
function usesOf(structure: PackageStructure, id?: string): SequencingUse[] {
  const [first] = listOrganizations(structure).filter((one) => id === undefined || one.id === id);
  return first ? usesOfSequencing(first.root) : [];
}

function severalOrganizations(structure: PackageStructure): StoredOrganization[] {
  const { organizations } = structure;
  if (organizations.length < 2) return [];
  return organizations.map((organization) => {
    const items = itemsOf(organization);
    const { identifier: id, title } = organization;
    const sequencing = usesOf(structure, id);
    return { id, title, parts: items.length, items, hasSequencing: isSequenced(organization), sequencing };
  });
}

/** Prerequisites that count as fulfilled because they can't be read. */
function unreadable({ organizations }: PackageStructure): PackageFault[] {
  return organizations
    .flatMap((organization) => unreadablePrerequisites(itemsOf(organization)))
    .map(({ itemId, script }) => ({
      code: 'prerequisites-unreadable',
      where: itemId,
      found: script.slice(0, longestScript),
    }));
}

/** A unit of cmi5 that wants one (cmi5 13.1.4, launchMethod), or pages that size the window they are in. */
function asksForWindow({ cmi5 }: PackageStructure, scan: PageScan): boolean {
  return scan.sizesWindow || (cmi5?.nodes ?? []).some(({ au }) => au?.launchMethod === 'OwnWindow');
}

/** The report that the trainer reads and the player runs by. */
export function describePackage({ structure, repaired, leftOut, files, scan }: ReadParts): StoredReport {
  return {
    edition: structure.edition,
    title: structure.title,
    items: listItems(structure),
    organizations: severalOrganizations(structure),
    files: files.length,
    unpackedBytes: files.reduce((sum, file) => sum + file.sizeBytes, 0),
    externalHosts: scan.hosts.map(({ host }) => host),
    hosts: scan.hosts,
    opensPopups: scan.opensPopups,
    opensIn: asksForWindow(structure, scan) ? 'window' : 'page',
    hasSequencing: structure.hasSequencing,
    sequencing: usesOf(structure),
    obstacles: scan.obstacles,
    cmi5: structure.cmi5 ?? null,
    activities: structure.activities ?? null,
    repaired: [...repaired, ...unreadable(structure)].slice(0, mostFaults),
    leftOut: leftOut.slice(0, mostLeftOut),
  };
}
