import type { Frame, Page } from 'playwright-core';
import { rowsOf } from '../../apps/api/src/platform/database/database';
import { type Canary, openCanary } from './canary';
import { hostilePackage, type Targets } from './hostile-package';
import { bookmarkPackage } from './tiny-packages';
import { type Learner, openPlayer, openPlayerWorld, packageFrame, type PlayerWorld, type Profile } from './world';

/** Attacks B1 to B4 of the threat model, by a package that runs in the real player. */
describe.each<Profile>(['P0', 'P2'])('a hostile package in profile %s', (profile) => {
  let world: PlayerWorld;
  let canary: Canary;
  let learner: Learner;
  let page: Page;
  let frame: Frame;
  /** What reached the app from a frame of the package, with the status of its answer. */
  let reached: string[];

  const isSignedIn = async () => (await learner.client.send('GET', '/api/me')).status === 200;
  const account = () => rowsOf(world.database, `select * from account where email = $1`, [learner.email]);
  const attack = <Found>(name: string, at = frame) => at.evaluate<Found>(`attacks.${name}()`);
  const storedStates = async () =>
    (
      await rowsOf<{ item: string; completion: string }>(
        world.database,
        `select item_id as item, outcome ->> 'completion' as completion from runtime_state`,
      )
    ).map(({ item, completion }) => [item, completion]);
  const cookiesOfApp = async () =>
    (await learner.context.cookies(world.platform.appOrigin)).map(({ name, value }) => `${name}=${value}`);

  async function openAnew(): Promise<void> {
    page = await openPlayer(world, learner);
    page.on('response', (reply) => {
      if (reply.url().startsWith(world.platform.appOrigin) && reply.frame() !== page.mainFrame())
        reached.push(`${reply.request().method()} ${reply.url()} ${reply.status()}`);
    });
    frame = await packageFrame(page);
    await frame.waitForFunction('window.attacks && parent.caughtPort');
  }

  beforeAll(async () => {
    canary = await openCanary();
    world = await openPlayerWorld(profile);
    const targets: Targets = { app: world.platform.appOrigin, canary: canary.origin, stun: canary.stun };
    learner = await world.learnerOf(hostilePackage(targets));
  }, 120_000);
  afterAll(async () => {
    await learner.context.close();
    await world.close();
    await canary.close();
  }, 60_000);
  beforeEach(async () => {
    reached = [];
    await openAnew();
  }, 30_000);
  afterEach(() => page.close());

  test('runs on another site than the app, in the one origin that the player may frame', async () => {
    const { host } = new URL(frame.url());
    if (profile === 'P0') expect(host).toBe(new URL(world.platform.contentOrigin).host);
    else expect(host).toMatch(/^p-[a-z2-7]{25}\.content-example\.test$/);
    const reply = await page.reload();
    expect(reply?.headers()['content-security-policy']).toContain(`frame-src ${new URL(frame.url()).origin};`);
  });

  test('cannot act as the learner: no request of its own reaches the app, and no cookie can be read', async () => {
    const before = [await account(), await cookiesOfApp()];
    const found = await attack<{ readable: string[]; opened: string; cookie: string }>('asLearner');
    expect(found).toEqual({ readable: [], opened: 'null', cookie: '' });
    expect(reached).toEqual([]);
    expect(await isSignedIn()).toBe(true);
    expect([await account(), await cookiesOfApp()]).toEqual(before);
    expect(new URL(page.url()).pathname).toMatch(/^\/learn\//);
  });

  test('cannot look into the app’s window', async () => {
    expect(await attack('reaching')).toEqual({
      title: 'SecurityError',
      body: 'SecurityError',
      storage: 'SecurityError',
      cookie: 'SecurityError',
      frames: 'SecurityError',
      opener: 'null',
      // What it calls its top is the outermost of its own windows; the browser's own way there stays shut.
      named: 'Hostile',
      bare: expect.stringMatching(/Error$/),
    });
  });

  test('ten thousand messages change nothing: not by the window, not by a second frame, not by the port itself', async () => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.locator('[data-save="saved"]').waitFor();
    const found = await attack('babble');
    expect(found).toEqual({ sent: 10_000, refused: 1, hasPort: true, polluted: 'undefined' });
    await page.waitForTimeout(500);
    expect(await page.evaluate('({}).polluted')).toBeUndefined();
    expect(errors).toEqual([]);
    expect(await storedStates()).toEqual([['I1', 'not-attempted']]);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.waitForURL(`**/courses/${learner.courseId}**`, { timeout: 15_000 });
  }, 60_000);

  test('finds nobody to tell what it knows: nothing reaches another server in any known way', async () => {
    canary.hits.length = 0;
    await attack('wayOut');
    expect(canary.hits).toEqual([]);
    for (const way of ['location', 'refresh', 'form', 'download', 'shell', 'top']) {
      await page.close();
      await openAnew();
      await attack(way).catch(() => undefined);
      await page.waitForTimeout(500);
      expect([way, ...canary.hits]).toEqual([way]);
      expect(new URL(page.url()).origin).toBe(world.platform.appOrigin);
    }
  }, 60_000);

  test('gets no camera, place or clipboard, not even where the learner lets every site have them', async () => {
    await learner.context.grantPermissions(['camera', 'microphone', 'geolocation', 'clipboard-read']);
    expect(await attack('asking')).toEqual({
      allowed: [],
      camera: expect.stringMatching(/Error$/),
      microphone: expect.stringMatching(/Error$/),
      screen: 'NotAllowedError',
      place: 'code 1',
      clipboard: 'NotAllowedError',
      notices: expect.not.stringMatching('granted'),
      usb: expect.stringMatching(/^(SecurityError|absent)$/),
    });
  });

  test('leaves nothing that another package finds, and no service worker', async () => {
    const before = await cookiesOfApp();
    expect(await attack('leaving')).toEqual({ worker: expect.stringMatching(/Error$/) });
    expect(await cookiesOfApp()).toEqual(before);
    const another = await world.learnerOf(
      hostilePackage({ app: world.platform.appOrigin, canary: canary.origin, stun: canary.stun }),
    );
    const own = await learner.context.cookies();
    await learner.context.addCookies(await another.context.cookies());
    await page.close();
    page = await openPlayer(world, { ...another, context: learner.context });
    const next = await packageFrame(page);
    await next.waitForFunction('window.attacks');
    const found = await attack<Record<string, unknown>>('finding', next);
    expect(found.stored).toBeNull();
    for (const what of Object.values(found)) expect(JSON.stringify(what)).not.toContain('left');
    await learner.context.addCookies(own);
    await another.context.close();
  }, 60_000);

  test('cannot open the files of another package, though it knows their address', async () => {
    const other = await world.learnerOf(bookmarkPackage('scorm12'));
    const { body } = await other.client.send<{ launchId: string }>(
      'POST',
      `/api/my/modules/${other.moduleId}/launches`,
    );
    const opened = await other.client.send<{ shellUrl: string }>('POST', `/api/launches/${body.launchId}/opening`);
    const theirs = new URL('f/index.html', opened.body.shellUrl).href;
    const own = new URL('index.html', frame.url());
    const asked = [new URL('../../../f/index.html', own).href, `${own.href}/../../${other.packageId}/index.html`];
    for (const address of [...asked, theirs.replace(/\/l\/[^/]+/, (part) => `${part.slice(0, -1)}x`)])
      expect(await frame.evaluate(`fetch(${JSON.stringify(address)}).then((reply) => reply.status, () => 404)`)).toBe(
        404,
      );
    if (profile === 'P2')
      expect(
        await frame.evaluate(`fetch(${JSON.stringify(theirs)}).then((reply) => reply.status, () => 'refused')`),
      ).toBe('refused');
    await other.context.close();
  }, 60_000);
});
