import type { Frame, Page } from 'playwright-core';
import { rowsOf } from '../../apps/api/src/platform/database/database';
import { tincanShapes, twoActivities } from './shapes/tincan-shapes';
import { type Learner, openPlayer, openPlayerWorld, type PlayerWorld, type Profile } from './world';

interface Facts {
  place?: string;
  refused?: string;
  failed?: string;
}

const patience = 15_000;

/** What the package says of itself, once it has said it in one of its frames. */
async function factsIn(page: Page): Promise<Facts> {
  const isPackage = (frame: Frame) => /\/l\/[^/]+\/f\//.test(frame.url());
  for (const until = Date.now() + patience; Date.now() < until;) {
    for (const frame of page.frames().filter(isPackage)) {
      const facts = await frame.evaluate<Facts | null>('window.facts ?? null').catch(() => null);
      if (facts) return facts;
    }
    await page.waitForTimeout(50);
  }
  throw new Error('The package has said nothing');
}

async function close(page: Page, { courseId }: Learner): Promise<void> {
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.waitForURL(`**/courses/${courseId}**`, { timeout: patience });
}

describe.each<Profile>(['P0', 'P2'])('xAPI packages in profile %s', (profile) => {
  let world: PlayerWorld;

  beforeAll(async () => {
    world = await openPlayerWorld(profile);
  }, 120_000);
  afterAll(() => world.close(), 60_000);

  const progressOf = ({ moduleId }: Learner) =>
    rowsOf(world.database, `select state, score from module_progress where module_id = $1`, [moduleId]);

  test.each(tincanShapes.map((shape) => [shape.name, shape.bytes] as const))(
    'begins here, goes on at another device and has been learnt: %s',
    async (_name, bytes) => {
      const learner = await world.learnerOf(bytes());
      const page = await openPlayer(world, learner);
      expect(await factsIn(page)).toEqual({ place: '', refused: '' });
      await close(page, learner);
      expect(await progressOf(learner)).toEqual([{ state: 'in-progress', score: null }]);
      const device = await world.signIn(learner.email, learner.password);
      const again = await openPlayer(world, { ...learner, ...device });
      expect(await factsIn(again)).toEqual({ place: 'page 2', refused: '' });
      expect(await progressOf(learner)).toEqual([{ state: 'completed', score: 0.9 }]);
      await close(again, learner);
      await device.context.close();
      await learner.context.close();
    },
    90_000,
  );

  test('the learner reads what is missing, that it is saved, and that it is done', async () => {
    const learner = await world.learnerOf(twoActivities());
    const page = await openPlayer(world, learner);
    await page.setViewportSize({ width: 1366, height: 768 });
    await factsIn(page);
    await page.reload();
    expect(await factsIn(page)).toEqual({ place: 'page 2', refused: '' });
    await page.locator('[data-save="saved"]').waitFor({ timeout: 30_000 });
    await page.getByText('1 of 2 parts not opened').waitFor({ timeout: 30_000 });
    await page
      .getByRole('navigation', { name: 'Parts' })
      .getByRole('button', { name: /Second/ })
      .click();
    await page.frameLocator('iframe').frameLocator('iframe').getByRole('heading', { name: 'Begun' }).waitFor();
    await page.reload();
    expect(await factsIn(page)).toEqual({ place: 'page 2', refused: '' });
    await page.getByRole('banner').getByText('Completed', { exact: true }).waitFor({ timeout: 30_000 });
    await learner.context.close();
  }, 120_000);

  test('reaches the record store and nothing else of the app', async () => {
    const [shape] = tincanShapes;
    const learner = await world.learnerOf(shape?.bytes() ?? Buffer.alloc(0));
    const page = await openPlayer(world, learner);
    await factsIn(page);
    const frame = page.frames().find((one) => /\/f\/index/.test(one.url()));
    const reach = (path: string) =>
      frame?.evaluate(`fetch('${world.platform.appOrigin}${path}').then((reply) => reply.status, () => 'kept out')`);
    expect(await reach('/api/me')).toBe('kept out');
    expect(await reach('/xapi/about')).toBe(200);
    await learner.context.close();
  }, 60_000);
});
