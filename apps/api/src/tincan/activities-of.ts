import type { PackageReport, XapiActivity } from '@amelie/contract';
import { type Askable, rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';

/** An activity of `tincan.xml` that can be launched. */
export interface LaunchableActivity extends XapiActivity {
  launch: string;
}

const known = new Map<string, readonly LaunchableActivity[]>();
const mostKept = 200;

const isLaunchable = (activity: XapiActivity): activity is LaunchableActivity => activity.launch !== null;

/**
 * The activities of a package that can be launched, in their order; read once a process, since a package stays as it was
 * imported. Refuses `package-not-ready`.
 */
export async function activitiesOf(database: Askable, packageId: string): Promise<readonly LaunchableActivity[]> {
  const kept = known.get(packageId);
  if (kept) return kept;
  const row = await rowOf<Pick<PackageReport, 'activities'>>(
    database,
    `select report -> 'activities' as activities from package where id = $1 and state = 'ready' and edition = 'xapi'`,
    [packageId],
  );
  if (!row?.activities) throw new Refusal('package-not-ready');
  const activities = row.activities.filter(isLaunchable);
  if (known.size >= mostKept) known.clear();
  known.set(packageId, activities);
  return activities;
}

/** An activity by its id. Refuses `not-found`. */
export function activityOf(activities: readonly LaunchableActivity[], id: string): LaunchableActivity {
  const found = activities.find((activity) => activity.id === id);
  if (!found) throw new Refusal('not-found');
  return found;
}
