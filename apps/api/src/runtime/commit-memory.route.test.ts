import { Failpoints } from '../platform/failpoints/failpoint';
import { rowOf } from '../platform/database/database';
import { buildItem, buildLearningPackage, openModule } from '../launches/testing/build-launch';
import { buildActor } from '../testing/build-actor';
import { startTestApp, type TestApp } from '../testing/test-app';
import { CommitGroup } from './commit-group';
import { CommitMemory } from './commit-memory';
import { type CommitParts, commitRuntime } from './commit-runtime';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Two server processes with a memory each, and a learner whose commits can go to either. */
async function twoProcesses() {
  const items = [buildItem('one'), buildItem('two')];
  const learning = await buildLearningPackage(app, { items });
  const state = await openModule(learning);
  const actor = buildActor(learning.accountId, ['learner']);
  const process = (): CommitParts => ({
    database: app.database,
    failpoints: new Failpoints(undefined),
    memory: new CommitMemory(),
    group: new CommitGroup(app.database),
  });
  const commit = (on: CommitParts, seq: number, itemId = 'one') =>
    commitRuntime(on, actor, {
      launchId: state.launchId,
      seq,
      itemId,
      epoch: state.epoch,
      cmi: { core: { lesson_status: 'incomplete', lesson_location: `p${seq}` } },
      sessionSeconds: 1,
      activeSeconds: 1,
      terminate: false,
    });
  const stored = (itemId: string) =>
    rowOf<{ seq: string; location: string }>(
      app.database,
      `select s.seq, s.cmi -> 'core' ->> 'lesson_location' as location
       from runtime_state s join launch l on l.attempt_id = s.attempt_id where l.id = $1 and s.item_id = $2`,
      [state.launchId, itemId],
    );
  return { learning, state, first: process(), second: process(), commit, stored };
}

test('commits that alternate between two processes are all stored, each on what the other left', async () => {
  const { first, second, commit, stored } = await twoProcesses();
  for (let seq = 1; seq <= 6; seq += 1) expect((await commit(seq % 2 ? first : second, seq)).seq).toBe(seq);
  expect(await stored('one')).toEqual({ seq: '6', location: 'p6' });
});

test('another part in between is not mixed up with the one that is remembered', async () => {
  const { first, commit, stored } = await twoProcesses();
  await commit(first, 1, 'one');
  await commit(first, 2, 'one');
  await commit(first, 3, 'two');
  await commit(first, 4, 'one');
  expect(await stored('one')).toEqual({ seq: '4', location: 'p4' });
  expect(await stored('two')).toEqual({ seq: '3', location: 'p3' });
});

test('a launch that ended elsewhere takes no commit, however fresh the memory of it', async () => {
  const { first, commit, stored, learning, state } = await twoProcesses();
  await commit(first, 1);
  await commit(first, 2);
  await learning.client.post(`/api/launches/${state.launchId}/end`, {});
  await expect(commit(first, 3)).rejects.toMatchObject({ code: 'launch-ended' });
  expect(await stored('one')).toEqual({ seq: '2', location: 'p2' });
});

test('another person is a stranger to a remembered launch', async () => {
  const { first, commit, state } = await twoProcesses();
  await commit(first, 1);
  await commit(first, 2);
  const key = { launchId: state.launchId, itemId: 'one', seq: 3 };
  const stranger = '01890a5d-ac96-774b-bcce-b302099a8057';
  expect(first.memory.recall({ ...key, accountId: stranger }, state.epoch)).toBeNull();
});
