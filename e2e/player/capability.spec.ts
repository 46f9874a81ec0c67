import { rowsOf } from '../../apps/api/src/platform/database/database';
import { buildAdministrator } from '../../apps/api/src/testing/builders';
import { ApiClient } from '../harness/api-client';
import { bookmarkPackage } from './tiny-packages';
import {
  type Learner,
  openPlayer,
  openPlayerWorld,
  packageFrame,
  type PlayerWorld,
  type Profile,
  untilSaved,
} from './world';

const newPassword = 'another long test phrase';
/** What the content server believes for a while is gone within this time. */
const gone = 60_000;

interface Living {
  learner: Learner;
  launchId: string;
  shellUrl: string;
  status(): Promise<number>;
}

/** Attack B6: what somebody can do who has come by the address of a launch. */
describe.each<Profile>(['P0', 'P2'])('the address of a launch in profile %s', (profile) => {
  let world: PlayerWorld;
  let said = '';

  beforeAll(async () => {
    world = await openPlayerWorld(profile, { hear: (output) => (said += output) });
  }, 120_000);
  afterAll(() => world.close(), 60_000);

  /** A launch whose files have just been read. */
  async function launch(learner: Learner): Promise<Living> {
    const { body } = await learner.client.send<{ launchId: string }>(
      'POST',
      `/api/my/modules/${learner.moduleId}/launches`,
    );
    const opened = await learner.client.send<{ shellUrl: string }>('POST', `/api/launches/${body.launchId}/opening`);
    const { shellUrl } = opened.body;
    const { host, pathname } = new URL('f/index.html', shellUrl);
    const server = new ApiClient(`http://${host}`, `http://127.0.0.1:${world.platform.ports.content}`);
    const status = async () => (await server.send('GET', pathname)).status;
    expect(await status()).toBe(200);
    return { learner, launchId: body.launchId, shellUrl, status };
  }

  test('in another browser shows nothing that runs, and nothing can be saved there', async () => {
    const learner = await world.learnerOf(bookmarkPackage('scorm12'));
    const { shellUrl, launchId } = await launch(learner);
    const stranger = await world.newContext();
    const page = await stranger.newPage();
    await page.goto(shellUrl);
    await page.evaluate(`postMessage({ t: 'init', standard: 'scorm12', item: {}, cmi: {} }, '*')`);
    await page.waitForTimeout(300);
    expect(await page.evaluate('[document.body.children.length, typeof window.API, length]')).toEqual([
      0,
      'undefined',
      0,
    ]);
    const commit = { epoch: 2, itemId: 'I1', cmi: {}, sessionSeconds: 1, activeSeconds: 1, terminate: false };
    const anonymous = new ApiClient(world.platform.appOrigin, `http://127.0.0.1:${world.platform.ports.app}`);
    expect((await anonymous.send('PUT', `/api/launches/${launchId}/commits/1`, commit)).status).toBe(401);
    const other = await world.anotherOf(learner);
    expect((await other.client.send('PUT', `/api/launches/${launchId}/commits/1`, commit)).status).toBe(404);
    for (const context of [stranger, learner.context, other.context]) await context.close();
  }, 60_000);

  test('opens nothing a minute after it was taken back, however that came about', async () => {
    const first = await world.learnerOf(bookmarkPackage('scorm12'));
    const administrator = await buildAdministrator(world.database);
    const { client: admin } = await world.signIn(administrator.email, administrator.password);
    const personOf = async ({ email }: Learner) =>
      (await rowsOf<{ id: string }>(world.database, `select id from account where email = $1`, [email]))[0]?.id ?? '';
    const change = async (learner: Learner, body: object) =>
      admin.send('PATCH', `/api/people/${await personOf(learner)}`, body);
    const ways: Record<string, (one: Living) => Promise<unknown>> = {
      'signed out': ({ learner }) => learner.client.send('POST', '/api/sign-out'),
      'password changed on another device': async ({ learner }) => {
        const { client } = await world.signIn(learner.email, learner.password);
        return client.send('POST', '/api/me/password', { currentPassword: learner.password, newPassword });
      },
      'role taken away': ({ learner }) => change(learner, { roles: ['trainer'] }),
      'account closed': ({ learner }) => change(learner, { disabled: true }),
      'opened in another window': async ({ learner, launchId }) =>
        learner.client.send('POST', `/api/launches/${launchId}/opening`),
      closed: ({ learner, launchId }) => learner.client.send('POST', `/api/launches/${launchId}/end`),
      'idle for two hours': ({ launchId }) =>
        world.database.query(`update launch set last_seen_at = now() - interval '121 minutes' where id = $1`, [
          launchId,
        ]),
      'package withdrawn': ({ learner }) =>
        world.database.query(`update package set state = 'read', ready_at = null where id = $1`, [learner.packageId]),
    };
    const launches = new Map<string, Living>();
    for (const way of Object.keys(ways)) {
      const alone = way === 'package withdrawn';
      const one = alone ? await world.learnerOf(bookmarkPackage('scorm12')) : await world.anotherOf(first);
      launches.set(way, await launch(one));
    }
    for (const [way, take] of Object.entries(ways)) {
      const one = launches.get(way);
      if (one) await take(one);
    }
    const until = Date.now() + gone;
    const open = new Set(launches.keys());
    // "opened in another window" gives the same address a new life: only the player before it is over.
    open.delete('opened in another window');
    while (open.size > 0 && Date.now() < until) {
      for (const way of open) if ((await launches.get(way)?.status()) === 404) open.delete(way);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    expect([...open]).toEqual([]);
    for (const { learner } of [{ learner: first }, ...launches.values()]) await learner.context.close();
  }, 180_000);

  test('stands in no log, in no table, and in no header that leaves the browser', async () => {
    const learner = await world.learnerOf(bookmarkPackage('scorm12'));
    const page = await openPlayer(world, learner);
    const referers: string[] = [];
    page.on('request', (request) => referers.push(request.headers().referer ?? ''));
    const frame = await packageFrame(page);
    await frame.getByRole('button', { name: 'Next page' }).click();
    await untilSaved(page);
    await page.reload();
    await packageFrame(page);
    const [, capability = ''] = /\/l\/([^/]+)\//.exec(frame.url()) ?? [];
    expect(capability).toHaveLength(43);
    expect(said).toContain('/l/[redacted]/f/index.html');
    expect(said).not.toContain(capability);
    expect(referers.filter((referer) => referer.includes(capability))).toEqual([]);
    const tables = await rowsOf<{ name: string }>(
      world.database,
      `select quote_ident(table_name) as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    expect(tables.length).toBeGreaterThan(20);
    const hex = Buffer.from(capability, 'base64url').toString('hex');
    for (const { name } of tables)
      expect([
        name,
        ...(await rowsOf(world.database, `select 1 from ${name} t where t::text like any ($1)`, [
          [`%${capability}%`, `%${hex}%`, `%${Buffer.from(capability).toString('hex')}%`],
        ])),
      ]).toEqual([name]);
    await learner.context.close();
  }, 60_000);
});
