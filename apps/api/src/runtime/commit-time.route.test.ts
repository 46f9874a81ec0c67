import type { PlayerState } from '@amelie/contract';
import { rowOf } from '../platform/database/database';
import { startTestApp, type TestApp } from '../testing/test-app';
import { buildLearningPackage, openModule, sendCommit } from '../launches/testing/build-launch';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const stateOf = async (client: { get: TestApp['anyone']['get'] }, { launchId }: PlayerState) =>
  (await client.get<PlayerState>(`/api/launches/${launchId}`)).body;
const ledger = (enrolmentId: string) =>
  rowOf<{ active_seconds: number }>(
    app.database,
    `select active_seconds from module_progress where enrolment_id = $1`,
    [enrolmentId],
  );

/** Makes the player look as if it had been open for this long. */
const openFor = (state: PlayerState, seconds: number) =>
  app.database.query(`update launch set opened_at = now() - make_interval(secs => $2) where id = $1`, [
    state.launchId,
    seconds,
  ]);

describe('time', () => {
  test('is counted once a launch and capped by the server’s clock', async () => {
    const learning = await buildLearningPackage(app);
    const state = await openModule(learning);
    await openFor(state, 600);
    for (const [seq, seconds] of [
      [1, 100],
      [2, 200],
      [3, 300],
      [4, 86_000],
    ] as const)
      await sendCommit(learning.client, state, { seq, sessionSeconds: seconds, activeSeconds: seconds });
    const after = await stateOf(learning.client, state);
    expect(after.states.one?.totalSeconds).toBeGreaterThan(599);
    expect(after.states.one?.totalSeconds).toBeLessThan(630);
    const entry = await ledger(learning.enrolmentId);
    expect(entry?.active_seconds).toBeGreaterThan(540);
    expect(entry?.active_seconds).toBeLessThan(630);
  });

  test('of the next launch is added, and the package sees the sum', async () => {
    const learning = await buildLearningPackage(app);
    const first = await openModule(learning);
    await openFor(first, 600);
    await sendCommit(learning.client, first, { sessionSeconds: 90, activeSeconds: 80, terminate: true });
    const second = await openModule(learning);
    expect(second.states.one).toMatchObject({
      totalSeconds: 90,
      sessionSeconds: 0,
      cmi: { core: { total_time: '0000:01:30.00' } },
    });
    await openFor(second, 600);
    await sendCommit(learning.client, second, { sessionSeconds: 30, activeSeconds: 20, terminate: true });
    expect((await stateOf(learning.client, second)).states.one).toMatchObject({
      totalSeconds: 120,
      sessionSeconds: 30,
    });
    expect(await ledger(learning.enrolmentId)).toMatchObject({ active_seconds: 100 });
  });
});
