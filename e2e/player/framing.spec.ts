import { nobody, pages } from '../faces/pages';
import { ApiClient } from '../harness/api-client';
import { type Canary, openCanary } from './canary';
import { bookmarkPackage } from './tiny-packages';
import { openPlayer, openPlayerWorld, packageFrame, type PlayerWorld, type Profile } from './world';

/** Attack B7: who may put whom into a frame. */
describe.each<Profile>(['P0', 'P2'])('in profile %s', (profile) => {
  let world: PlayerWorld;
  let canary: Canary;

  beforeAll(async () => {
    world = await openPlayerWorld(profile);
    canary = await openCanary();
  }, 120_000);
  afterAll(async () => {
    await world.close();
    await canary.close();
  }, 60_000);

  /** What stands in a frame of another site's page. */
  async function framed(address: string, context: Awaited<ReturnType<PlayerWorld['newContext']>>): Promise<string> {
    canary.show(`<!doctype html><title>Elsewhere</title><iframe src="${address}"></iframe>`);
    const page = await context.newPage();
    await page.goto(canary.origin, { waitUntil: 'load' });
    await page.waitForTimeout(300);
    const [, inside] = page.frames();
    const text = (await inside?.evaluate<string>('location.href')) ?? 'no frame';
    await page.close();
    return text.startsWith('chrome-error:') ? 'refused' : text;
  }

  test('no page of the app lets itself be framed, by its headers', async () => {
    const { appOrigin, ports } = world.platform;
    const world_ = { bareCourse: nobody, course: nobody, page: nobody, quiz: nobody };
    const routes = Object.values(pages).map(({ at }) => (typeof at === 'string' ? at : at(world_)));
    const client = new ApiClient(appOrigin, `http://127.0.0.1:${ports.app}`);
    expect(routes.length).toBeGreaterThan(25);
    for (const path of ['/', '/index.html', '/player.html', `/learn/${nobody}`, '/api/me', '/assets/none', ...routes]) {
      const { headers } = await client.head(path);
      expect([path, headers['content-security-policy']]).toEqual([
        path,
        expect.stringContaining("frame-ancestors 'none'"),
      ]);
      expect([path, headers['x-frame-options']]).toEqual([path, 'DENY']);
    }
  });

  test('a browser shows neither a page of the app nor a package inside another site', async () => {
    const learner = await world.learnerOf(bookmarkPackage('scorm12'));
    const player = await openPlayer(world, learner);
    const frame = await packageFrame(player);
    const shell = frame.parentFrame()?.url() ?? '';
    expect(shell).toMatch(/shell\.html$/);
    expect(await framed(`${canary.origin}/own`, learner.context)).toBe(`${canary.origin}/own`);
    for (const address of [`${world.platform.appOrigin}/sign-in`, player.url(), shell, frame.url()])
      expect([address, await framed(address, learner.context)]).toEqual([address, 'refused']);
    await learner.context.close();
  }, 60_000);
});
