import { newId } from '@amelie/ground';
import type { LearntOutcome } from '@amelie/rules';
import { enrol } from '../enrolments/enrol';
import { buildLearner, buildPublishedCourse } from '../testing/builders';
import { openTestDatabase, type TestDatabase } from '../testing/test-database';
import { recordProgress } from './record-progress';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase(20);
});
afterAll(() => opened.close());

const completed: LearntOutcome = { state: 'completed', score: 0.8, evidence: 'server-graded', activeSecondsAdded: 10 };
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 12, minute));

async function learning(wishes: { modules?: number; needsGradedEvidence?: boolean; reviewFlags?: unknown[] } = {}) {
  const { database } = opened;
  const learner = await buildLearner(database, { givenName: 'Ελένη', familyName: 'Παπαδοπούλου' });
  const course = await buildPublishedCourse(database, {
    ...wishes,
    title: 'A course',
    modules: Array.from({ length: wishes.modules ?? 1 }, () => ({ kind: 'quiz' as const, minutes: 15 })),
  });
  const { enrolmentId } = await enrol(database, learner.accountId, course.courseId);
  const record = (module: number, outcome: LearntOutcome, now = at(0)) =>
    database.transaction((tx) =>
      recordProgress(tx, { enrolmentId, moduleId: course.moduleIds[module] ?? newId(), outcome, now }),
    );
  return { ...learner, ...course, enrolmentId, record };
}

const certificatesOf = (accountId: string) =>
  opened.database.query<{ id: string; attested: Record<string, unknown>; draft: boolean }[]>(
    `select id, attested, draft from certificate where account_id = $1`,
    [accountId],
  );

describe('the one door', () => {
  test('ten completions at once make one certificate and one job', async () => {
    const { accountId, record } = await learning();
    const recorded = await Promise.all(Array.from({ length: 10 }, () => record(0, completed)));
    const [certificate] = await certificatesOf(accountId);
    expect(await certificatesOf(accountId)).toHaveLength(1);
    for (const one of recorded)
      expect(one).toEqual({ moduleState: 'completed', courseCompleted: true, certificateId: certificate?.id });
    const jobs = await opened.database.query<unknown[]>(
      `select 1 from outbox where job = 'render-certificate' and payload->>'certificateId' = $1`,
      [certificate?.id],
    );
    expect(jobs).toHaveLength(1);
  });

  test('the last two modules at the same moment complete the course once', async () => {
    const { accountId, record } = await learning({ modules: 2 });
    const recorded = await Promise.all([record(0, completed), record(1, completed)]);
    expect(recorded.filter((one) => one.courseCompleted)).toHaveLength(1);
    expect(await certificatesOf(accountId)).toHaveLength(1);
  });

  test('nothing goes back: a completed module stays completed, with its best score and all its time', async () => {
    const { enrolmentId, record } = await learning({ modules: 2 });
    await record(0, completed, at(1));
    const later = await record(0, { state: 'in-progress', score: 0.1, evidence: 'self-reported' }, at(5));
    expect(later.moduleState).toBe('completed');
    await record(0, { ...completed, score: 0.9 }, at(9));
    const [row] = await opened.database.query<Record<string, unknown>[]>(
      `select state, score, evidence, active_seconds, completed_at from module_progress where enrolment_id = $1`,
      [enrolmentId],
    );
    expect(row).toEqual({
      state: 'completed',
      score: 0.9,
      evidence: 'server-graded',
      active_seconds: 20,
      completed_at: at(1),
    });
  });

  test('the day of completion of a course stays the first', async () => {
    const { enrolmentId, record } = await learning();
    await record(0, completed, at(1));
    await record(0, completed, at(30));
    const [row] = await opened.database.query<{ completed_at: Date; last_active_at: Date }[]>(
      `select completed_at from enrolment where id = $1`,
      [enrolmentId],
    );
    expect(row?.completed_at).toEqual(at(1));
  });

  test('what fails below takes the evidence with it: all or nothing', async () => {
    const { enrolmentId, moduleIds } = await learning();
    const broken = opened.database.transaction(async (tx) => {
      await recordProgress(tx, { enrolmentId, moduleId: moduleIds[0] ?? '', outcome: completed, now: at(0) });
      throw new Error('power cut');
    });
    await expect(broken).rejects.toThrow('power cut');
    expect(await opened.database.query(`select 1 from module_progress where enrolment_id = $1`, [enrolmentId])).toEqual(
      [],
    );
  });

  test('a module of another version is a bug of the caller, not an entry', async () => {
    const { record } = await learning();
    await expect(record(7, completed)).rejects.toThrow('another version');
  });
});

describe('the certificate', () => {
  test('is refused on self-reports alone when the course wants graded evidence', async () => {
    const { accountId, record } = await learning();
    const recorded = await record(0, { ...completed, evidence: 'self-reported' });
    expect(recorded).toEqual({ moduleState: 'completed', courseCompleted: true, certificateId: null });
    expect(await certificatesOf(accountId)).toEqual([]);
  });

  test('is given on self-reports when the course wants no more', async () => {
    const { accountId, record } = await learning({ needsGradedEvidence: false });
    await record(0, { ...completed, evidence: 'self-reported', score: null });
    expect(await certificatesOf(accountId)).toMatchObject([{ attested: { score: null } }]);
  });

  test('freezes what it attests: a changed name later does not change it', async () => {
    const { accountId, record } = await learning({ modules: 2 });
    await record(0, completed);
    await record(1, { ...completed, score: 1 });
    await opened.database.query(`update account set family_name = 'Other' where id = $1`, [accountId]);
    expect(await certificatesOf(accountId)).toMatchObject([
      {
        draft: false,
        attested: {
          holder: 'Ελένη Παπαδοπούλου',
          courseTitle: 'A course',
          courseVersion: 1,
          language: 'en',
          minutes: 30,
          score: 0.9,
          completedOn: '2026-11-24',
          issuer: 'AMELIE Learn',
          draft: false,
          credit: 'none',
        },
      },
    ]);
  });

  test('is marked as draft while the version has open review flags', async () => {
    const flag = { reviewer: 'lawyer', what: 'reporting duties', where: 'module 1' };
    const { accountId, record } = await learning({ reviewFlags: [flag] });
    await record(0, completed);
    expect(await certificatesOf(accountId)).toMatchObject([{ draft: true, attested: { draft: true } }]);
  });
});
