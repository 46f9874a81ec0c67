import { bookmarkPackage, popupPackage } from './tiny-packages';
import { openPlayer, openPlayerWorld, packageFrame, type PlayerWorld } from './world';

let world: PlayerWorld;

beforeAll(async () => {
  world = await openPlayerWorld();
}, 120_000);
afterAll(() => world.close(), 60_000);

/** What the player's document says about windows that are opened from it. */
async function openerPolicy(learner: Awaited<ReturnType<PlayerWorld['learnerOf']>>) {
  const { body } = await learner.client.send<{ playerUrl: string }>(
    'POST',
    `/api/my/modules/${learner.moduleId}/launches`,
  );
  const document = await learner.context.request.get(world.platform.appOrigin + body.playerUrl);
  return document.headers()['cross-origin-opener-policy'];
}

test('a package that runs in a window of its own finds the platform from there, and completes', async () => {
  const learner = await world.learnerOf(popupPackage());
  const page = await openPlayer(world, learner);
  const frame = await packageFrame(page);
  const [popup] = await Promise.all([
    learner.context.waitForEvent('page'),
    frame.getByRole('button', { name: 'Begin' }).click(),
  ]);
  await popup.waitForFunction(`document.title === 'API found'`);
  await page.getByText('Completed').waitFor({ timeout: 15_000 });
  expect(new URL(page.url()).pathname).toMatch(/^\/learn\//);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.waitForURL(`**/courses/${learner.courseId}/end`);
  await learner.context.close();
}, 60_000);

test('only the player of a package that opens windows keeps its hold on them', async () => {
  const opening = await world.learnerOf(popupPackage());
  expect(await openerPolicy(opening)).toBe('same-origin-allow-popups');
  const ordinary = await world.learnerOf(bookmarkPackage('scorm12'));
  expect(await openerPolicy(ordinary)).toBe('same-origin');
  await opening.context.close();
  await ordinary.context.close();
}, 60_000);
