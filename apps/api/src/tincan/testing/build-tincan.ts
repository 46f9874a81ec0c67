import type { XapiActivity } from '@amelie/contract';
import { buildItem, buildPackageOf } from '../../launches/testing/build-launch';
import type { Database } from '../../platform/database/database';

/** Publishers make ids of any address, their own or not. */
export const idOf = (name: string): string => `http://tool_course_id/${name}`;

export const buildActivity = (name: string, change: Partial<XapiActivity> = {}): XapiActivity => ({
  id: idOf(name),
  type: 'http://adlnet.gov/expapi/activities/course',
  titles: { en: `Activity ${name}` },
  descriptions: {},
  launch: `${name}/index.html?lesson=1#start`,
  isAbsolute: false,
  ...change,
});

/** An xAPI package that was imported well, with these activities. */
export async function buildTincanPackage(database: Database, activities: XapiActivity[]): Promise<string> {
  const items = activities.flatMap(({ id, titles, launch }) =>
    launch === null ? [] : [buildItem(id, { kind: 'activity', href: launch, title: titles.en ?? id })],
  );
  const packageId = await buildPackageOf(database, items, 'xapi');
  await database.query(
    `update package set report = report || jsonb_build_object('activities', $2::jsonb) where id = $1`,
    [packageId, JSON.stringify(activities)],
  );
  return packageId;
}
