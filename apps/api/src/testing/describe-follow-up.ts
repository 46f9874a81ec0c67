import { followUpAfterDays, type Language } from '@amelie/contract';
import { sweepFollowUps } from '../forms/invite-follow-up';
import { rowOf } from '../platform/database/database';
import { buildCompletion } from './build-completion';
import { buildForm } from './build-form';
import { type BuiltCourse, buildLearner, buildPublishedCourse } from './builders';
import { type RunningWorker, runWorker } from './run-worker';
import { startTestApp, type TestApp } from './test-app';

const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3600 * 1000);

/** The invitation after three months, by the real worker, on the back end that `redisUrl` names. */
export function describeFollowUp(redisUrl?: string): void {
  let app: TestApp;
  let course: BuiltCourse;
  let worker: RunningWorker;

  beforeAll(async () => {
    app = await startTestApp();
    worker = await runWorker(app, redisUrl);
    course = await buildPublishedCourse(app.database, { modules: [{ kind: 'page' }] });
    await buildForm(app.database, course.versionId);
  });
  afterAll(async () => {
    await worker.stop();
    await app.close();
  });

  const completed = async (days: number, language: Language = 'en') => {
    const { accountId, email } = await buildLearner(app.database, { language });
    const at = daysAgo(days);
    const { enrolmentId } = await buildCompletion(app.database, { accountId, course, at, certificate: null });
    return { accountId, enrolmentId, email };
  };
  const sweep = async () => {
    await sweepFollowUps(app.database, new Date());
    await worker.allDone();
  };
  const isInvited = async (enrolmentId: string) =>
    (await rowOf(app.database, `select 1 from form_invitation where enrolment_id = $1`, [enrolmentId])) !== null;

  test('after three months a mail asks in the language of its reader, and links to the form', async () => {
    const { email, enrolmentId } = await completed(followUpAfterDays + 1, 'el');
    await sweep();
    const [mail, ...others] = await worker.mailsTo(email);
    expect(others).toEqual([]);
    expect(mail?.language).toBe('el');
    expect(mail?.body).toContain(`/courses/${course.courseId}/form/follow-up`);
    expect(mail?.body).toContain('Γεια σας');
    expect(mail?.subject).toBe('Ένα μήνυμα από τον λογαριασμό μάθησής σας');
    expect(await isInvited(enrolmentId)).toBe(true);
  });

  test('nobody is asked earlier, twice, or after half a year', async () => {
    const early = await completed(followUpAfterDays - 1);
    const due = await completed(followUpAfterDays);
    const late = await completed(2 * followUpAfterDays + 1);
    await sweep();
    await sweep();
    expect(await worker.mailsTo(early.email)).toEqual([]);
    expect(await worker.mailsTo(due.email)).toHaveLength(1);
    expect(await worker.mailsTo(late.email)).toEqual([]);
  });

  test('who wants no such mail gets none, and is asked on the course page all the same', async () => {
    const { accountId, email, enrolmentId } = await completed(followUpAfterDays + 2);
    const learner = await app.as(accountId);
    const choice = await learner.put('/api/me/mail-choices', { kind: 'follow-up', isWanted: false });
    expect(choice.body).toEqual({ wanted: { 'follow-up': false, 'test-reminder': true, booster: true } });
    await sweep();
    expect(await worker.mailsTo(email)).toEqual([]);
    expect(await isInvited(enrolmentId)).toBe(true);
    const page = await learner.get(`/api/my/courses/${course.courseId}`);
    expect(page.body.form).toMatchObject({ followUp: 'open' });
  });

  test('who has answered already, or has no account any more, is not asked', async () => {
    const answered = await completed(followUpAfterDays + 3);
    await app.database.query(`insert into form_sent (enrolment_id, stage) values ($1, 'follow-up')`, [
      answered.enrolmentId,
    ]);
    const closed = await completed(followUpAfterDays + 3);
    await app.database.query(`update account set disabled_at = now() where id = $1`, [closed.accountId]);
    await sweep();
    expect(await worker.mailsTo(answered.email)).toEqual([]);
    expect(await worker.mailsTo(closed.email)).toEqual([]);
  });
}
