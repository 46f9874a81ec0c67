import type { PlayerState } from '@amelie/contract';
import { startTestApp, type TestApp } from '../testing/test-app';
import { buildItem, buildLearningPackage, openModule, sendCommit } from './testing/build-launch';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const cmiOf = (status: string) => ({ core: { lesson_status: status } });

/** A package of these parts, opened by somebody who is enrolled. */
async function opened(scripts: Record<string, string | null>) {
  const items = Object.entries(scripts).map(([id, prerequisites]) => buildItem(id, { prerequisites }));
  const learning = await buildLearningPackage(app, { items });
  const first = await openModule(learning);
  const path = `/api/launches/${first.launchId}`;
  let newest = first;
  let seq = first.lastSeq;
  return {
    first,
    ask: (item?: string) =>
      learning.client.get<PlayerState & { code: string }>(item === undefined ? path : `${path}?item=${item}`),
    says: (itemId: string, status: string) =>
      sendCommit(learning.client, newest, { seq: (seq += 1), itemId, cmi: cmiOf(status) }),
    again: async () => (newest = await openModule(learning)),
  };
}

test('a part that waits for another tells for what, and cannot be opened', async () => {
  const { first, ask } = await opened({ one: null, two: 'one', three: 'one & two' });
  expect(first).toMatchObject({
    currentItemId: 'one',
    waiting: { two: ['Part one'], three: ['Part one', 'Part two'] },
  });
  const refused = await ask('two');
  expect([refused.status, refused.body.code]).toEqual([409, 'item-locked']);
  expect((await ask('nothing')).status).toBe(404);
});

test('a part opens as soon as what it waits for is done, also for the launch that did it', async () => {
  const { ask, says } = await opened({ one: null, two: 'one', three: 'one & two' });
  await says('one', 'incomplete');
  expect((await ask('two')).status).toBe(409);
  await says('one', 'completed');
  expect((await ask()).body.waiting).toEqual({ three: ['Part two'] });
  expect((await ask('two')).body).toMatchObject({ currentItemId: 'two', waiting: { three: ['Part two'] } });
  await says('two', 'passed');
  expect((await ask('three')).body.waiting).toEqual({});
});

test('a part that waits is never the one to go on with', async () => {
  const { first, says, again } = await opened({ two: 'one', one: null });
  expect(first.currentItemId).toBe('one');
  await says('one', 'completed');
  await says('two', 'incomplete');
  expect((await again()).currentItemId).toBe('two');

  const remedy = await opened({ test: null, help: 'test="failed"', more: null });
  await remedy.says('test', 'failed');
  await remedy.says('help', 'incomplete');
  expect((await remedy.again()).currentItemId).toBe('help');
  await remedy.says('test', 'passed');
  await remedy.says('help', 'incomplete');
  expect((await remedy.again()).currentItemId).toBe('more');
});

test('a script may ask for each status of SCORM 1.2, also whether a part was only browsed', async () => {
  const { ask, says } = await opened({ one: null, looked: 'one="b"', began: 'one="i"', passed: 'one="passed"' });
  await says('one', 'browsed');
  expect(Object.keys((await ask('looked')).body.waiting)).toEqual(['began', 'passed']);
  await says('one', 'incomplete');
  expect(Object.keys((await ask('began')).body.waiting)).toEqual(['looked', 'passed']);
  await says('one', 'passed');
  expect(Object.keys((await ask('passed')).body.waiting)).toEqual(['looked', 'began']);
});

test('scripts that cannot be read, and parts that wait for each other, lock nobody out', async () => {
  expect((await opened({ one: 'nothing', two: 'one &' })).first.waiting).toEqual({});
  const { first } = await opened({ one: 'two', two: 'one' });
  expect(first).toMatchObject({ currentItemId: 'one', waiting: { two: ['Part one'] } });
});
