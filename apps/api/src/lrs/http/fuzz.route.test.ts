import { seededRandom } from '@amelie/rules';
import { startTestApp, type TestApp } from '../../testing/test-app';
import { oddWish, type Wish } from '../testing/fuzz';
import { openClient, type XapiReply } from '../testing/xapi-client';

const requests = 2400;
const atOnce = 8;

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
}, 60_000);
afterAll(() => app.close());

function faultOf(wish: Wish, { status, text, headers }: XapiReply): string | null {
  const said = `${wish.method} ${wish.path.slice(0, 200)} answered ${status}: ${text.slice(0, 200)}`;
  if (status >= 500) return said;
  if (wish.method === 'HEAD' || status < 400) return null;
  const told = headers['content-type']?.includes('json') && /"(message|code)":"[^"]+"/.test(text);
  return told ? null : `${said}, without a message`;
}

test(`of ${requests} odd requests none breaks the store: each is taken, or refused with a message`, async () => {
  const clients = [await openClient(app), await openClient(app, { version: '2.0.0' })];
  const random = seededRandom(20_260_105);
  const faults: string[] = [];
  const statuses = new Map<number, number>();
  for (let sent = 0; sent < requests; sent += atOnce) {
    const wishes = Array.from({ length: atOnce }, () => oddWish(random));
    await Promise.all(
      wishes.map(async (wish, place) => {
        const { method, path, ...sending } = wish;
        const reply = await clients[place % 2]?.send(method, path, sending);
        if (!reply) return;
        statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
        const fault = faultOf(wish, reply);
        if (fault) faults.push(fault);
      }),
    );
  }
  expect(faults).toEqual([]);
  // Both ways have to be gone: otherwise the requests were not odd enough, or too odd.
  for (const status of [200, 204, 400, 404, 405]) expect(statuses.get(status) ?? 0).toBeGreaterThan(20);
  const { status } = (await clients[0]?.send('GET', '/statements?limit=1')) ?? {};
  expect(status).toBe(200);
}, 180_000);
