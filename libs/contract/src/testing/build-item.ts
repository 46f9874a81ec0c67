import type { PackageItem } from '../packages';

/** A part of a package that wants nothing special: a SCO by this id. */
export const buildItem = (id: string, wishes: Partial<PackageItem> = {}): PackageItem => ({
  id,
  title: `Part ${id}`,
  kind: 'sco',
  href: `${id}/index.html`,
  depth: 0,
  masteryScore: null,
  maxTimeAllowed: null,
  timeLimitAction: null,
  launchData: null,
  prerequisites: null,
  groups: [],
  ...wishes,
});
