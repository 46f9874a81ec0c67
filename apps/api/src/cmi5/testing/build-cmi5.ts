import type { Cmi5Au, Cmi5Course, Cmi5Node } from '@amelie/contract';
import { buildItem, buildPackageOf } from '../../launches/testing/build-launch';
import type { Database } from '../../platform/database/database';

const texts = (title: string) => ({ titles: { en: title }, descriptions: { en: title }, objectives: [] });
const publisher = 'https://publisher.example';

export const courseId = `${publisher}/course`;
export const idOf = (name: string): string => `${publisher}/${name}`;

export const buildBlock = (name: string, parent: string | null = null): Cmi5Node => ({
  id: idOf(name),
  parent: parent && idOf(parent),
  ...texts(name),
  au: null,
});

export const buildAu = (name: string, au: Partial<Cmi5Au> = {}, parent: string | null = null): Cmi5Node => ({
  id: idOf(name),
  parent: parent && idOf(parent),
  ...texts(name),
  au: {
    url: `${name}/index.html?lesson=1`,
    isAbsolute: false,
    moveOn: 'CompletedAndPassed',
    launchMethod: 'AnyWindow',
    masteryScore: 0.8,
    launchParameters: null,
    entitlementKey: null,
    activityType: null,
    ...au,
  },
});

/** A cmi5 package that was imported well, with these blocks and AUs. */
export async function buildCmi5Package(database: Database, nodes: Cmi5Node[]): Promise<string> {
  const course: Cmi5Course = { id: courseId, ...texts('A course'), nodes };
  const items = nodes.flatMap(({ id, au }) => (au ? [buildItem(id, { kind: 'au', href: au.url })] : []));
  const packageId = await buildPackageOf(database, items, 'cmi5');
  await database.query(`update package set report = report || jsonb_build_object('cmi5', $2::jsonb) where id = $1`, [
    packageId,
    JSON.stringify(course),
  ]);
  return packageId;
}
