import { sha256 } from '@amelie/ground';
import type { LaunchStart, PlayerState } from '@amelie/contract';
import { rowOf } from '../platform/database/database';
import { buildLearner, buildTrainer } from '../testing/builders';
import { startTestApp, type TestApp } from '../testing/test-app';
import { buildItem, buildLearningPackage, buildPackageOf, openModule, sendCommit } from './testing/build-launch';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const capOf = (state: PlayerState) => /\/l\/([\w-]+)\/shell\.html$/.exec(state.shellUrl)?.[1] ?? '';

/** What the content server would answer for a capability. */
const readable = (cap: string) =>
  rowOf(app.database, `select 1 from readable_package where capability_sha256 = $1`, [sha256(cap)]);

describe('a launch', () => {
  test('hands the player all it needs, and the package nothing but a pseudonym', async () => {
    const items = [buildItem('one', { masteryScore: 80, launchData: 'x=1' })];
    const learning = await buildLearningPackage(app, { items });
    const state = await openModule(learning);
    expect(state).toMatchObject({
      lastSeq: 0,
      standard: 'scorm12',
      contentOrigin: app.config.contentOrigin,
      courseId: learning.courseId,
      moduleId: learning.moduleId,
      preview: false,
      currentItemId: 'one',
      moduleState: 'in-progress',
    });
    expect(state.learner.name).toBe('Learner');
    expect(state.learner.id).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.stringify(state)).not.toContain(learning.accountId);
    expect(state.states.one?.cmi).toMatchObject({
      core: { entry: 'ab-initio', student_id: state.learner.id, student_name: 'Learner' },
      student_data: { mastery_score: '80' },
      launch_data: 'x=1',
    });
  });

  test('a package that may know names gets them, and another package gets another pseudonym', async () => {
    const learning = await buildLearningPackage(app);
    const before = await openModule(learning);
    await app.database.query(`update package set learner_name = 'real' where id = $1`, [learning.packageId]);
    const after = await openModule(learning);
    expect(after.learner).toEqual({ id: before.learner.id, name: 'Papadopoulou, Eleni' });
    const other = await openModule(await buildLearningPackage(app));
    expect(other.learner.id).not.toBe(before.learner.id);
  });

  test('only the hash of its capability is stored, and it stays the same when the page is loaded again', async () => {
    const learning = await buildLearningPackage(app);
    const state = await openModule(learning);
    const cap = capOf(state);
    expect(cap).toMatch(/^[\w-]{43}$/);
    const again = await learning.client.post<PlayerState>(`/api/launches/${state.launchId}/opening`);
    expect(capOf(again.body)).toBe(cap);
    expect(again.body.epoch).toBe(state.epoch + 1);
    const row = await rowOf<{ capability_sha256: Buffer }>(
      app.database,
      `select capability_sha256 from launch where id = $1`,
      [state.launchId],
    );
    expect(row?.capability_sha256.equals(sha256(cap))).toBe(true);
    expect(await readable(cap)).not.toBeNull();
  });

  test('opens only what one is enrolled in, and only packages that are ready', async () => {
    const learning = await buildLearningPackage(app);
    const stranger = await app.as((await buildLearner(app.database)).accountId);
    const path = `/api/my/modules/${learning.moduleId}/launches`;
    expect((await stranger.post(path)).status).toBe(404);
    expect((await app.anyone.post(path)).status).toBe(401);
    await app.database.query(`update package set state = 'refused', ready_at = null where id = $1`, [
      learning.packageId,
    ]);
    expect((await learning.client.post(path)).body).toMatchObject({ code: 'package-not-ready' });
  });

  test('of somebody else is not there, whatever one does with it', async () => {
    const state = await openModule(await buildLearningPackage(app));
    const stranger = await app.as((await buildLearner(app.database)).accountId);
    const path = `/api/launches/${state.launchId}`;
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.post(`${path}/opening`)).status).toBe(404);
    expect((await stranger.post(`${path}/heartbeat`)).status).toBe(404);
    expect((await stranger.post(`${path}/end`)).status).toBe(404);
    expect((await sendCommit(stranger, state)).status).toBe(404);
  });

  test('ends when a newer one takes over, and says so', async () => {
    const learning = await buildLearningPackage(app);
    const first = await openModule(learning);
    const second = await openModule(learning);
    expect(second.epoch).toBeGreaterThan(first.epoch);
    expect((await learning.client.get(`/api/launches/${first.launchId}`)).body).toMatchObject({
      code: 'launch-superseded',
      status: 409,
    });
    expect((await learning.client.post(`/api/launches/${first.launchId}/opening`)).status).toBe(409);
    expect((await learning.client.post(`/api/launches/${second.launchId}/heartbeat`)).status).toBe(200);
    expect(await readable(capOf(first))).toBeNull();
    expect(await readable(capOf(second))).not.toBeNull();
  });

  test('a duplicated tab hears at its next heartbeat that the other one has taken over', async () => {
    const { client, ...learning } = await buildLearningPackage(app);
    const first = await openModule({ client, ...learning });
    await client.post(`/api/launches/${first.launchId}/opening`);
    const beat = await client.post(`/api/launches/${first.launchId}/heartbeat`, { epoch: first.epoch });
    expect(beat.body).toMatchObject({ code: 'launch-superseded' });
  });

  test('many at once of one module leave one attempt and one open launch', async () => {
    const { client, moduleId, enrolmentId } = await buildLearningPackage(app);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => client.post<LaunchStart>(`/api/my/modules/${moduleId}/launches`)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    const row = await rowOf(
      app.database,
      `select count(distinct a.id)::int as attempts, max(a.launch_epoch) as epoch,
         count(*) filter (where l.ended_at is null)::int as open
       from runtime_attempt a join launch l on l.attempt_id = a.id where a.enrolment_id = $1`,
      [enrolmentId],
    );
    expect(row).toEqual({ attempts: 1, epoch: 8, open: 1 });
  });

  test.each([
    ['closing the player', (state: PlayerState) => `/api/launches/${state.launchId}/end`],
    ['signing out', () => '/api/sign-out'],
  ])('its files can no longer be read after %s', async (_how, path) => {
    const learning = await buildLearningPackage(app);
    const state = await openModule(learning);
    expect((await learning.client.post(path(state))).status).toBe(200);
    expect(await readable(capOf(state))).toBeNull();
  });

  test('an idle or old launch ends by itself; a new sign-in of the same person takes it along', async () => {
    const learning = await buildLearningPackage(app);
    const state = await openModule(learning);
    await app.database.query(`update launch set last_seen_at = now() - interval '121 minutes' where id = $1`, [
      state.launchId,
    ]);
    expect(await readable(capOf(state))).toBeNull();
    await learning.client.post('/api/sign-out');
    const again = await app.as(learning.accountId);
    expect((await again.post(`/api/launches/${state.launchId}/heartbeat`, { epoch: state.epoch })).status).toBe(200);
    expect(await readable(capOf(state))).not.toBeNull();
    await app.database.query(`update launch set expires_at = now() where id = $1`, [state.launchId]);
    expect((await again.get(`/api/launches/${state.launchId}`)).body).toMatchObject({
      code: 'launch-ended',
      status: 410,
    });
  });
});

describe('a preview', () => {
  test('runs like a launch and leaves nothing behind', async () => {
    const packageId = await buildPackageOf(app.database, [buildItem('one')]);
    const trainer = await app.as((await buildTrainer(app.database)).accountId);
    const start = await trainer.post<LaunchStart>(`/api/packages/${packageId}/previews`);
    const { body: state } = await trainer.post<PlayerState>(`/api/launches/${start.body.launchId}/opening`);
    expect(state).toMatchObject({ preview: true, courseId: null, moduleId: null, moduleTitle: 'A package' });
    const commit = await sendCommit(trainer, state, { cmi: { core: { lesson_status: 'passed' } }, terminate: true });
    expect(commit.status).toBe(200);
    expect((await trainer.get<PlayerState>(`/api/launches/${state.launchId}`)).body.states.one?.completed).toBe(true);
    await trainer.post(`/api/launches/${state.launchId}/end`);
    const left = await rowOf(
      app.database,
      `select (select count(*)::int from runtime_attempt where package_id = $1) as attempts,
         (select count(*)::int from module_progress g join course_module m on m.id = g.module_id
          where m.package_id = $1) as progress`,
      [packageId],
    );
    expect(left).toEqual({ attempts: 0, progress: 0 });
  });

  test('is for trainers', async () => {
    const packageId = await buildPackageOf(app.database, [buildItem('one')]);
    const learner = await app.as((await buildLearner(app.database)).accountId);
    expect((await learner.post(`/api/packages/${packageId}/previews`)).status).toBe(403);
  });
});
