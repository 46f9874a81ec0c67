import type { Cmi5Course, Edition, PackageFault, PackageItem, XapiActivity } from '@amelie/contract';
import { listActivities, listAus } from './activity-items';
import type { ActivityFacts } from './sequencing';

/** What an item opens. */
export interface ItemLaunch {
  kind: 'sco' | 'asset';
  file: string;
  /** Encoded, with query, fragment and the item's parameters. */
  href: string;
}

export interface ManifestItem {
  identifier: string;
  title: string;
  isVisible: boolean;
  launch: ItemLaunch | null;
  /** SCORM 1.2 prerequisites, an AICC script, as written. */
  prerequisites: string | null;
  /** SCORM 1.2: 0 to 100. SCORM 2004: the scaled passing score, -1 to 1. */
  masteryScore: number | null;
  /** SCORM 1.2: CMITimespan. SCORM 2004: ISO 8601 duration. */
  maxTimeAllowed: string | null;
  timeLimitAction: string | null;
  launchData: string | null;
  /** SCORM 2004: the progress measure from which on an item is complete, 0 to 1. */
  completionThreshold: number | null;
  /** Its sequencing; empty in SCORM 1.2. */
  activity: ActivityFacts;
  items: ManifestItem[];
}

export interface Organization {
  identifier: string;
  title: string;
  objectivesGlobalToSystem: boolean;
  sharedDataGlobalToSystem: boolean;
  activity: ActivityFacts;
  items: ManifestItem[];
}

export interface PackageStructure {
  edition: Edition;
  title: string;
  /** The default one first. */
  organizations: Organization[];
  /** The default organisation sequences: rules, roll-up, objectives, limits, or controls other than the standard's own. */
  hasSequencing: boolean;
  cmi5?: Cmi5Course;
  activities?: XapiActivity[];
}

export type PackageReading = { structure: PackageStructure; repaired: PackageFault[] } | { faults: PackageFault[] };

/** The things that a learner can open, in the order of the default organisation. */
export function listItems(structure: PackageStructure): PackageItem[] {
  if (structure.cmi5) return listAus(structure.cmi5);
  if (structure.activities) return listActivities(structure.activities);
  const [organization] = structure.organizations;
  return organization ? itemsOf(organization) : [];
}

interface Place {
  depth: number;
  groups: readonly string[];
  scripts: readonly string[];
}

/** The things that a learner can open in one organisation, in its order. What a group waits for, all in it waits for. */
export function itemsOf(organization: Organization): PackageItem[] {
  const listed: PackageItem[] = [];
  const walk = (items: readonly ManifestItem[], { depth, groups, scripts }: Place): void => {
    for (const item of items) {
      const script = item.prerequisites?.replaceAll(/\s+/gu, ' ');
      const place = { depth, groups, scripts: script ? [...scripts, script] : scripts };
      if (item.launch) listed.push(asPackageItem(item, item.launch, place));
      walk(item.items, { ...place, depth: depth + 1, groups: [...groups, item.identifier] });
    }
  };
  walk(organization.items, { depth: 0, groups: [], scripts: [] });
  // Only scripts name groups: without one the list stays as small as it is.
  return listed.some(({ prerequisites }) => prerequisites !== null)
    ? listed
    : listed.map((item) => ({ ...item, groups: [] }));
}

function asPackageItem(item: ManifestItem, launch: ItemLaunch, { depth, groups, scripts }: Place): PackageItem {
  const { identifier: id, title, masteryScore, maxTimeAllowed, timeLimitAction, launchData } = item;
  return {
    id,
    title,
    kind: launch.kind,
    href: launch.href,
    depth,
    masteryScore,
    maxTimeAllowed,
    timeLimitAction,
    launchData,
    prerequisites: scripts.length > 0 ? scripts.join('\n') : null,
    groups: [...groups],
  };
}
