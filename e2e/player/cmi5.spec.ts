import { rowsOf } from '../../apps/api/src/platform/database/database';
import { cmi5Package } from './cmi5-packages';
import { openPlayer, openPlayerWorld, packageFrame, type PlayerWorld, type Profile } from './world';

/** What the record store holds of the only registration, in its order. */
async function verbsIn(world: PlayerWorld): Promise<string[]> {
  const rows = await rowsOf<{ verb: string }>(
    world.database,
    `select (body::json -> 'verb' ->> 'id') as verb from lrs_statement where facts_of is null order by stored, position`,
  );
  return rows.map(({ verb }) => verb.split('/').at(-1) ?? '');
}

describe.each<Profile>(['P0', 'P2'])('a cmi5 course in profile %s', (profile) => {
  let world: PlayerWorld;

  beforeAll(async () => {
    world = await openPlayerWorld(profile);
  }, 120_000);
  afterAll(() => world.close(), 60_000);

  test('goes from AU to AU, comes to the end of the course, and has been learnt', async () => {
    const learner = await world.learnerOf(cmi5Package([{ name: 'one' }, { name: 'two' }]));
    const page = await openPlayer(world, learner);
    const first = await packageFrame(page, 'one');
    await first.locator('[data-said*="initialized 200"]').waitFor({ timeout: 15_000 });
    await first.getByRole('button', { name: 'Finish one' }).click();
    const second = await packageFrame(page, 'two');
    await second.locator('[data-said*="initialized 200"]').waitFor({ timeout: 15_000 });
    await second.getByRole('button', { name: 'Finish two' }).click();
    // The whole course is done with it, and one is told so.
    await page.waitForURL(`**/courses/${learner.courseId}/end`, { timeout: 15_000 });
    const progress = await rowsOf(
      world.database,
      `select p.state, p.score from module_progress p where p.module_id = $1`,
      [learner.moduleId],
    );
    expect(progress).toEqual([{ state: 'completed', score: 0.9 }]);
    const once = ['launched', 'initialized', 'completed', 'passed'];
    expect(await verbsIn(world)).toEqual([...[...once, 'terminated', ...once, 'satisfied', 'satisfied', 'terminated']]);
    await learner.context.close();
  }, 90_000);

  test('that is only left leads back to the course, and goes on with a new session', async () => {
    const learner = await world.learnerOf(cmi5Package([{ name: 'one' }, { name: 'two' }]));
    const page = await openPlayer(world, learner);
    const first = await packageFrame(page, 'one');
    await first.locator('[data-said*="initialized 200"]').waitFor({ timeout: 15_000 });
    await first.getByRole('button', { name: 'Leave one' }).click();
    await page.waitForURL(`**/courses/${learner.courseId}**`, { timeout: 15_000 });
    expect(new URL(page.url()).pathname).toBe(`/courses/${learner.courseId}`);
    const again = await openPlayer(world, learner);
    const frame = await packageFrame(again, 'one');
    await frame.locator('[data-said*="initialized 200"]').waitFor({ timeout: 15_000 });
    await again.getByRole('button', { name: 'Close', exact: true }).click();
    await again.waitForURL(`**/courses/${learner.courseId}**`, { timeout: 15_000 });
    await learner.context.close();
  }, 90_000);

  test('reaches the record store and nothing else of the app', async () => {
    const learner = await world.learnerOf(cmi5Package([{ name: 'one' }]));
    const page = await openPlayer(world, learner);
    const frame = await packageFrame(page, 'one');
    await frame.locator('[data-said*="initialized 200"]').waitFor({ timeout: 15_000 });
    const reach = (path: string) =>
      frame.evaluate(`fetch('${world.platform.appOrigin}${path}').then((reply) => reply.status, () => 'kept out')`);
    expect(await reach('/api/me')).toBe('kept out');
    expect(await reach('/xapi/about')).toBe(200);
    await learner.context.close();
  }, 60_000);

  test('whose AU wants a window of its own opens one, and is done when that has closed itself', async () => {
    const attributes = 'moveOn="Completed" launchMethod="OwnWindow"';
    const learner = await world.learnerOf(cmi5Package([{ name: 'one', attributes }]));
    const page = await openPlayer(world, learner);
    const [window] = await Promise.all([
      learner.context.waitForEvent('page'),
      page.getByRole('button', { name: 'Open the activity' }).click(),
    ]);
    await window.locator('[data-said*="initialized 200"]').waitFor({ timeout: 15_000 });
    expect(await window.evaluate('parent === window')).toBe(true);
    await Promise.all([window.waitForEvent('close'), window.getByRole('button', { name: 'Finish one' }).click()]);
    await page.getByText('Completed').waitFor({ timeout: 30_000 });
    await learner.context.close();
  }, 90_000);
});
