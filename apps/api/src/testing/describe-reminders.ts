import { sweepBoosters } from '../test-sets/send-booster';
import { sweepReminders } from '../test-sets/remind-delayed-test';
import { buildTested, buildTestedCourse } from './build-test-set';
import type { BuiltCourse } from './builders';
import { type RunningWorker, runWorker } from './run-worker';
import { startTestApp, type TestApp } from './test-app';

const weeksAgo = (weeks: number) => new Date(Date.now() - weeks * 7 * 24 * 3600 * 1000 - 60_000);

/** Reminders of the delayed test, by the real worker, on the back end that `redisUrl` names. */
export function describeReminders(redisUrl?: string): void {
  let app: TestApp;
  let course: BuiltCourse;
  let worker: RunningWorker;

  beforeAll(async () => {
    app = await startTestApp();
    worker = await runWorker(app, redisUrl);
    course = await buildTestedCourse(app.database, { delayWeeks: 8 });
  });
  afterAll(async () => {
    await worker.stop();
    await app.close();
  });

  const done = (weeks: number, delayed: number | null = null, language = 'en') =>
    buildTested(app.database, { course, scores: [0.4, 0.8, delayed], completedAt: weeksAgo(weeks), language });
  const sweep = async (now = new Date()) => {
    await sweepReminders(app.database, now);
    await worker.allDone();
  };

  test('when the delayed test opens, a mail says so in the language of its reader', async () => {
    const { email } = await done(8, null, 'de');
    await sweep();
    const [mail, ...others] = await worker.mailsTo(email);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ language: 'de', subject: 'Eine Nachricht von Ihrem Lernkonto' });
    expect(mail?.body).toContain(`/quizzes/${course.moduleIds[3]}`);
  });

  test('nobody is reminded early, twice at one time, or of a test that was taken', async () => {
    const early = await done(7);
    const due = await done(8);
    const taken = await done(11, 0.6);
    await sweep();
    await sweep();
    expect(await worker.mailsTo(early.email)).toEqual([]);
    expect(await worker.mailsTo(due.email)).toHaveLength(1);
    expect(await worker.mailsTo(taken.email)).toEqual([]);
  });

  test('two weeks later there is one more reminder, and then none', async () => {
    const { email } = await done(8);
    await sweep();
    const inWeeks = (weeks: number) => new Date(Date.now() + weeks * 7 * 24 * 3600 * 1000);
    await sweepReminders(app.database, inWeeks(1));
    await worker.allDone();
    expect(await worker.mailsTo(email)).toHaveLength(1);
    await app.database.query(
      `update enrolment set completed_at = completed_at - interval '2 weeks'
       where account_id = (select id from account where email = $1)`,
      [email],
    );
    await sweep();
    await sweep();
    expect(await worker.mailsTo(email)).toHaveLength(2);
  });

  test('two and six weeks after the end a link leads to three questions, to whoever wants it', async () => {
    const [early, first, second, without] = [await done(1), await done(2), await done(6), await done(2)];
    const learner = await app.as(without.accountId);
    await learner.put('/api/me/mail-choices', { kind: 'booster', isWanted: false });
    for (let times = 0; times < 2; times += 1) {
      await sweepBoosters(app.database, new Date());
      await worker.allDone();
    }
    expect(await worker.mailsTo(early.email)).toEqual([]);
    expect(await worker.mailsTo(without.email)).toEqual([]);
    for (const { email } of [first, second]) {
      const [mail, ...others] = await worker.mailsTo(email);
      expect(others).toEqual([]);
      expect(mail?.body).toContain(`/courses/${course.courseId}/booster`);
    }
  });

  test('who wants no such mail gets none', async () => {
    const { accountId, email } = await done(9);
    const learner = await app.as(accountId);
    await learner.put('/api/me/mail-choices', { kind: 'test-reminder', isWanted: false });
    await sweep();
    expect(await worker.mailsTo(email)).toEqual([]);
  });
}
