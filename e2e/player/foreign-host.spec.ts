import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'playwright-core';
import { rowsOf } from '../../apps/api/src/platform/database/database';
import { textsIn } from '../journey/texts';
import { auPage, cmi5Package } from './cmi5-packages';
import { openPlayer, openPlayerWorld, type PlayerWorld } from './world';

/** Somebody else's web server, which holds one AU and remembers what it was asked with. */
interface Host {
  origin: string;
  asked: IncomingHttpHeaders[];
  server: Server;
}

async function openHost(): Promise<Host> {
  const asked: IncomingHttpHeaders[] = [];
  const server = createServer((request, reply) => {
    if (request.url?.startsWith('/lesson')) asked.push(request.headers);
    reply.setHeader('content-type', 'text/html; charset=utf-8').end(auPage('one'));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, asked, server };
}

let allowed: Host;
let other: Host;
let world: PlayerWorld;
const say = textsIn('en');

beforeAll(async () => {
  [allowed, other] = [await openHost(), await openHost()];
  world = await openPlayerWorld('P0', { environment: { AU_ORIGINS: allowed.origin } });
}, 120_000);
afterAll(async () => {
  await world.close();
  for (const { server } of [allowed, other]) {
    server.closeAllConnections();
    server.close();
  }
}, 60_000);

async function frameOn(page: Page, origin: string): Promise<Frame> {
  const deadline = Date.now() + 15_000;
  while (Date.now() < deadline) {
    const frame = page.frames().find((one) => one.url().startsWith(origin));
    if (frame) return frame;
    await page.waitForTimeout(50);
  }
  throw new Error(`No frame shows ${origin}`);
}

const packageOn = ({ origin }: Host) => cmi5Package([{ name: 'one', url: `${origin}/lesson?chapter=1` }]);

test('an AU on a host that an administrator allows runs there, reports here, and leads back to the end of the course', async () => {
  const learner = await world.learnerOf(packageOn(allowed));
  const page = await openPlayer(world, learner);
  const frame = await frameOn(page, allowed.origin);
  await frame.locator('[data-said*="initialized 200"]').waitFor({ timeout: 15_000 });
  expect(new URL(frame.url()).searchParams.get('chapter')).toBe('1');
  await frame.getByRole('button', { name: 'Finish one' }).click();
  await page.waitForURL(`**/courses/${learner.courseId}/end`, { timeout: 15_000 });
  const progress = await rowsOf(world.database, `select state from module_progress where module_id = $1`, [
    learner.moduleId,
  ]);
  expect(progress).toEqual([{ state: 'completed' }]);
  await learner.context.close();
}, 90_000);

test('that host learns neither who is signed in nor from where one came, and reaches nothing but the record store', async () => {
  const learner = await world.learnerOf(packageOn(allowed));
  allowed.asked.splice(0);
  const page = await openPlayer(world, learner);
  const frame = await frameOn(page, allowed.origin);
  await frame.locator('[data-said*="initialized 200"]').waitFor({ timeout: 15_000 });
  expect(allowed.asked.map(({ cookie, referer }) => ({ cookie, referer }))).toEqual([
    { cookie: undefined, referer: undefined },
  ]);
  const reach = (path: string) =>
    frame.evaluate(`fetch('${world.platform.appOrigin}${path}').then((reply) => reply.status, () => 'kept out')`);
  expect(await reach('/api/me')).toBe('kept out');
  expect(await reach('/xapi/about')).toBe(200);
  await learner.context.close();
}, 90_000);

test('an AU on any other host is not opened, and the player says which host and whom to ask', async () => {
  const learner = await world.learnerOf(packageOn(other));
  const page = await openPlayer(world, learner);
  const words = say('refusals.au-host-not-allowed', { host: new URL(other.origin).host });
  await page.getByText(words).waitFor({ timeout: 15_000 });
  expect(page.frames().some((frame) => frame.url().startsWith(other.origin))).toBe(false);
  expect(other.asked).toEqual([]);
  const sessions = await rowsOf(
    world.database,
    `select s.id from cmi5_session s join cmi5_registration r on r.id = s.registration_id
     join runtime_attempt a on a.id = r.attempt_id where a.module_id = $1`,
    [learner.moduleId],
  );
  expect(sessions).toEqual([]);
  await learner.context.close();
}, 90_000);
