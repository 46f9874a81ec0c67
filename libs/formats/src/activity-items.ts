import type { Cmi5Course, PackageItem, XapiActivity } from '@amelie/contract';
import { firstText } from './activity-values';

const nothing = { maxTimeAllowed: null, timeLimitAction: null, launchData: null, prerequisites: null, groups: [] };

/** The AUs of a course in their order, with how deep in its blocks each stands. */
export function listAus({ nodes }: Cmi5Course): PackageItem[] {
  const depths = new Map<string, number>();
  const listed: PackageItem[] = [];
  for (const { id, parent, titles, au } of nodes) {
    const depth = parent === null ? 0 : (depths.get(parent) ?? 0) + 1;
    depths.set(id, depth);
    if (!au) continue;
    const { url: href, masteryScore } = au;
    listed.push({ ...nothing, id, title: firstText(titles, id), kind: 'au', href, depth, masteryScore });
  }
  return listed;
}

/** The activities that can be launched. */
export function listActivities(activities: readonly XapiActivity[]): PackageItem[] {
  return activities.flatMap(({ id, titles, launch }) =>
    launch === null
      ? []
      : [
          {
            ...nothing,
            id,
            title: firstText(titles, id),
            kind: 'activity' as const,
            href: launch,
            depth: 0,
            masteryScore: null,
          },
        ],
  );
}
