import type { PlayerState } from '@amelie/contract';
import { rowOf } from '../platform/database/database';
import { startTestApp, type TestApp } from '../testing/test-app';
import { buildItem, buildLearningPackage, openModule, sendCommit } from '../launches/testing/build-launch';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const location = (page: string, more: object = {}) => ({
  core: { lesson_status: 'incomplete', lesson_location: page, ...more },
});
const stateOf = async (client: { get: TestApp['anyone']['get'] }, { launchId }: PlayerState, item = '') =>
  (await client.get<PlayerState>(`/api/launches/${launchId}${item && `?item=${item}`}`)).body;
const ledger = (enrolmentId: string) =>
  rowOf<{ state: string; score: number | null; evidence: string; active_seconds: number }>(
    app.database,
    `select state, score, evidence, active_seconds from module_progress where enrolment_id = $1`,
    [enrolmentId],
  );

describe('a commit', () => {
  test('is stored as it was sent and resumes the next launch', async () => {
    const learning = await buildLearningPackage(app);
    const state = await openModule(learning);
    const answer = await sendCommit(learning.client, state, {
      cmi: { ...location('p7', { exit: 'suspend' }), suspend_data: 'ξ🩺={"a":1}' },
    });
    expect(answer.body).toEqual({
      seq: 1,
      savedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      moduleState: 'in-progress',
      courseCompleted: false,
      missing: [{ kind: 'not-finished' }],
    });
    const next = await openModule(learning);
    expect(next.lastSeq).toBe(1);
    expect(next.states.one?.cmi).toMatchObject({
      core: { entry: 'resume', lesson_location: 'p7' },
      suspend_data: 'ξ🩺={"a":1}',
    });
  });

  test('sent again gets the receipt of the first time and changes nothing', async () => {
    const learning = await buildLearningPackage(app);
    const state = await openModule(learning);
    const first = await sendCommit(learning.client, state, { seq: 1 });
    await sendCommit(learning.client, state, { seq: 2, cmi: location('p2') });
    const again = await sendCommit(learning.client, state, { seq: 1 });
    expect(again.body).toEqual(first.body);
    expect((await stateOf(learning.client, state)).states.one?.cmi).toMatchObject({ core: { lesson_location: 'p2' } });
  });

  test('a late one with a lower number is acknowledged and does not overwrite the newer', async () => {
    const learning = await buildLearningPackage(app);
    const state = await openModule(learning);
    await sendCommit(learning.client, state, { seq: 5, cmi: location('p5') });
    const late = await sendCommit(learning.client, state, { seq: 3, cmi: location('p3') });
    expect(late.status).toBe(200);
    expect((await stateOf(learning.client, state)).states.one?.cmi).toMatchObject({ core: { lesson_location: 'p5' } });
  });

  test('of a superseded player is refused, and what the newer one saved stays', async () => {
    const learning = await buildLearningPackage(app);
    const first = await openModule(learning);
    const second = await openModule(learning);
    await sendCommit(learning.client, second, { cmi: location('newer') });
    const stale = await sendCommit(learning.client, first, { seq: 9, cmi: location('older') });
    expect(stale.body).toMatchObject({ code: 'launch-superseded', status: 409 });
    expect((await stateOf(learning.client, second)).states.one?.cmi).toMatchObject({
      core: { lesson_location: 'newer' },
    });
  });

  test('one number for two different states means two copies of one player: the second is refused', async () => {
    const learning = await buildLearningPackage(app);
    const state = await openModule(learning);
    await sendCommit(learning.client, state, { seq: 1, cmi: location('a') });
    const other = await sendCommit(learning.client, state, { seq: 1, cmi: location('b') });
    expect(other.body).toMatchObject({ code: 'launch-superseded' });
  });

  test('twenty at once in any order leave the highest number', async () => {
    const learning = await buildLearningPackage(app);
    const state = await openModule(learning);
    const seqs = Array.from({ length: 20 }, (_, i) => ((i * 7) % 20) + 1);
    const answers = await Promise.all(
      seqs.map((seq) => sendCommit(learning.client, state, { seq, cmi: location(`p${seq}`) })),
    );
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.every(({ body }) => body.code === 'unavailable')).toBe(true);
    const after = await stateOf(learning.client, state);
    const highest = Math.max(...seqs.filter((_, i) => answers[i]?.status === 200));
    expect(after.lastSeq).toBe(highest);
    expect(after.states.one?.cmi).toMatchObject({ core: { lesson_location: `p${highest}` } });
  });

  test('to a closed attempt or an ended launch is refused', async () => {
    const learning = await buildLearningPackage(app);
    const state = await openModule(learning);
    await app.database.query(`update runtime_attempt set state = 'closed' where enrolment_id = $1`, [
      learning.enrolmentId,
    ]);
    expect((await sendCommit(learning.client, state)).body).toMatchObject({ code: 'attempt-closed', status: 409 });
    const fresh = await openModule(learning);
    expect(fresh.lastSeq).toBe(0);
    await learning.client.post(`/api/launches/${fresh.launchId}/end`);
    expect((await sendCommit(learning.client, fresh)).body).toMatchObject({ code: 'launch-ended', status: 410 });
  });
});

describe('nonsense', () => {
  test.each([
    ['a score out of range', { core: { score: { raw: '101' } } }, 'cmi.core.score.raw'],
    ['a status in capitals', { core: { lesson_status: 'PASSED' } }, 'cmi.core.lesson_status'],
    ['a NUL character', { suspend_data: 'a\u0000b' }, 'cmi.suspend_data'],
    ['half a character', { suspend_data: 'a\ud800' }, 'cmi.suspend_data'],
    ['an element that is not there', { evaluation: { course_id: 'x' } }, 'cmi.evaluation'],
    ['an array in place of a text', { suspend_data: ['a'] }, 'cmi.suspend_data'],
    ['too much suspend data', { suspend_data: 'x'.repeat(1024 * 1024 + 1) }, 'cmi.suspend_data'],
  ])('%s is refused by name, and the last good state stays', async (_what, cmi, element) => {
    const learning = await buildLearningPackage(app);
    const state = await openModule(learning);
    await sendCommit(learning.client, state, { seq: 1, cmi: location('good') });
    const answer = await sendCommit(learning.client, state, { seq: 2, cmi });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'commit-invalid', facts: { elements: [{ element }] } });
    const after = await stateOf(learning.client, state);
    expect(after.lastSeq).toBe(1);
    expect(after.states.one?.cmi).toMatchObject({ core: { lesson_location: 'good' } });
  });

  test('an item that the package does not have is refused', async () => {
    const learning = await buildLearningPackage(app);
    const state = await openModule(learning);
    expect((await sendCommit(learning.client, state, { itemId: 'two' })).status).toBe(422);
  });

  test('an envelope beyond four MiB is refused before it is read', async () => {
    const learning = await buildLearningPackage(app);
    const state = await openModule(learning);
    const answer = await sendCommit(learning.client, state, { cmi: { suspend_data: 'x'.repeat(4 * 1024 * 1024) } });
    expect(answer.body).toMatchObject({ code: 'too-large', status: 413 });
  });

  test('a megabyte of suspend data is taken', async () => {
    const learning = await buildLearningPackage(app);
    const state = await openModule(learning);
    const answer = await sendCommit(learning.client, state, { cmi: { suspend_data: 'x'.repeat(1024 * 1024) } });
    expect(answer.status).toBe(200);
  });
});

describe('the ledger', () => {
  test('hears that a module was opened, completed and scored; evidence is the package’s own word', async () => {
    const learning = await buildLearningPackage(app, { items: [buildItem('one', { masteryScore: 80 })] });
    const state = await openModule(learning);
    expect(await ledger(learning.enrolmentId)).toMatchObject({ state: 'in-progress', evidence: 'self-reported' });
    const answer = await sendCommit(learning.client, state, {
      cmi: { core: { lesson_status: 'passed', score: { raw: '90', min: '0', max: '100' } } },
      terminate: true,
    });
    expect(answer.body).toMatchObject({ moduleState: 'completed', courseCompleted: true });
    expect(await ledger(learning.enrolmentId)).toMatchObject({ state: 'completed', score: 0.9 });
  });

  test('never goes back when the package sets its own state back, which is kept as it is', async () => {
    const learning = await buildLearningPackage(app);
    const state = await openModule(learning);
    await sendCommit(learning.client, state, { seq: 1, cmi: { core: { lesson_status: 'completed' } } });
    const back = await sendCommit(learning.client, state, { seq: 2, cmi: location('start') });
    expect(back.body).toMatchObject({ moduleState: 'completed' });
    const after = await stateOf(learning.client, state);
    expect(after.states.one).toMatchObject({ completed: true, cmi: { core: { lesson_status: 'incomplete' } } });
  });

  test('a package of two parts is completed when both are, also when one started over in between', async () => {
    const learning = await buildLearningPackage(app, { items: [buildItem('one'), buildItem('two')] });
    const state = await openModule(learning);
    const done = { core: { lesson_status: 'completed' } };
    const first = await sendCommit(learning.client, state, { seq: 1, cmi: done });
    expect(first.body).toMatchObject({ moduleState: 'in-progress' });
    await sendCommit(learning.client, state, { seq: 2, cmi: location('again') });
    const second = await sendCommit(learning.client, state, { seq: 3, itemId: 'two', cmi: done });
    expect(second.body).toMatchObject({ moduleState: 'completed', courseCompleted: true });
    expect((await stateOf(learning.client, state, 'one')).currentItemId).toBe('one');
    expect((await openModule(learning)).currentItemId).toBe('two');
  });

  test('an asset is done when it was opened', async () => {
    const learning = await buildLearningPackage(app, { items: [buildItem('one', { kind: 'asset' })] });
    const state = await openModule(learning);
    const answer = await sendCommit(learning.client, state, { cmi: {} });
    expect(answer.body).toMatchObject({ moduleState: 'completed' });
  });

  test('an asset that reports all the same is believed', async () => {
    const learning = await buildLearningPackage(app, { items: [buildItem('one', { kind: 'asset' })] });
    const state = await openModule(learning);
    const said = (status: string) => ({ core: { lesson_status: status } });
    expect((await sendCommit(learning.client, state, { cmi: said('incomplete') })).body).toMatchObject({
      moduleState: 'in-progress',
    });
    expect((await sendCommit(learning.client, state, { seq: 2, cmi: said('completed') })).body).toMatchObject({
      moduleState: 'completed',
    });
  });

  test('a module that only has to be opened is completed by opening it', async () => {
    const learning = await buildLearningPackage(app, { rule: { kind: 'package-opened' } });
    expect((await openModule(learning)).moduleState).toBe('completed');
  });
});
