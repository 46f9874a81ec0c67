import { newId } from '@amelie/ground';
import type { QuizAttempt, QuizDefinition, QuizOverview } from '@amelie/contract';
import { rowOf, rowsOf } from '../platform/database/database';
import { buildAdministrator, buildTrainer } from '../testing/builders';
import { allRight, choiceOf, type Sitting, sitDown } from '../testing/quiz-sitting';
import { startTestApp, type TestApp } from '../testing/test-app';
import { closeOverdue, sweepOverdue } from './close-overdue';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const timed = (quiz: Partial<QuizDefinition> = {}) => sitDown(app, { minutesAllowed: 30, ...quiz });
const minutesBetween = (from: string, to: string | null) => (Date.parse(to ?? '') - Date.parse(from)) / 60_000;

/** As if so many seconds had gone by since the deadline; below 0: until it. */
const passBy = (attemptId: string, seconds: number) =>
  app.database.query(
    `update quiz_attempt set started_at = now() - interval '40 minutes',
       deadline_at = date_trunc('milliseconds', now()) - make_interval(secs => $2) where id = $1`,
    [attemptId, seconds],
  );

async function begun(quiz: Partial<QuizDefinition> = {}) {
  const sat = await timed(quiz);
  const { body } = await sat.start();
  await sat.answer(body, allRight);
  return { sat, attempt: body };
}

const saveAgain = (sat: Sitting, { id, questions: [first] }: QuizAttempt) =>
  sat.client.put(`/api/quiz-attempts/${id}/answers/${first?.id}`, {
    answer: first && choiceOf(first.asked, ['wrong']),
    given: 1_000_000,
  });

interface Kept {
  score: number | null;
  handedInBy: string | null;
  atDeadline: boolean;
}
const kept = (attemptId: string) =>
  rowOf<Kept>(
    app.database,
    `select score, handed_in_by as "handedInBy", submitted_at = deadline_at as "atDeadline"
     from quiz_attempt where id = $1`,
    [attemptId],
  );

test('the rule is told before the start, and the deadline is fixed by the server at the start', async () => {
  const sat = await timed();
  const { body } = await sat.client.get<QuizOverview>(`/api/my/modules/${sat.moduleId}/quiz`);
  expect(body).toMatchObject({ minutesAllowed: 30, graceSeconds: 30 });
  const attempt = (await sat.start()).body;
  expect(minutesBetween(attempt.startedAt, attempt.deadlineAt)).toBe(30);
  const pretended = { startedAt: '2100-01-01T00:00:00Z', deadlineAt: '2100-01-01T00:00:00Z' };
  const again = await sat.client.post<QuizAttempt>(`/api/my/modules/${sat.moduleId}/quiz-attempts`, pretended);
  expect([400, 200]).toContain(again.status);
  expect((await sat.start()).body.deadlineAt).toBe(attempt.deadlineAt);
});

test('an answer on its way at the deadline still counts; after the grace none does, and what was saved is marked', async () => {
  const { sat, attempt } = await begun();
  await passBy(attempt.id, 20);
  expect((await saveAgain(sat, attempt)).status).toBe(200);
  await passBy(attempt.id, 31);
  const late = await saveAgain(sat, attempt);
  expect([late.status, late.body.code]).toEqual([409, 'deadline-passed']);
  const result = await sat.submit(attempt.id);
  expect(result.body).toMatchObject({ score: 0.5, handedInBy: 'time' });
  expect((await saveAgain(sat, attempt)).body.code).toBe('deadline-passed');
});

test('a hand-in within the grace is the learner’s own', async () => {
  const { sat, attempt } = await begun();
  await passBy(attempt.id, 20);
  expect((await sat.submit(attempt.id)).body).toMatchObject({ score: 1, handedInBy: 'learner' });
});

test.each([
  ['reads the attempt', (sat: Sitting, id: string) => sat.client.get(`/api/quiz-attempts/${id}`)],
  ['reads the rules', (sat: Sitting) => sat.client.get(`/api/my/modules/${sat.moduleId}/quiz`)],
  ['starts again', (sat: Sitting) => sat.start()],
])('whoever comes back too late and %s finds it handed in', async (_, comeBack) => {
  const { sat, attempt } = await begun();
  await passBy(attempt.id, 600);
  expect((await comeBack(sat, attempt.id)).status).toBe(200);
  expect(await kept(attempt.id)).toEqual({ score: 1, handedInBy: 'time', atDeadline: true });
});

test('of whoever never comes back, a job hands in what was saved: once, and only when time is over', async () => {
  const [over, running] = [await begun(), await begun()];
  await passBy(over.attempt.id, 31);
  await passBy(running.attempt.id, 10);
  await sweepOverdue(app.database, new Date());
  await sweepOverdue(app.database, new Date());
  const jobs = await rowsOf<{ id: string }>(
    app.database,
    `select payload ->> 'attemptId' as id from outbox where job = 'close-attempt' and done_at is null`,
  );
  expect(jobs.map(({ id }) => id).filter((id) => id === over.attempt.id)).toHaveLength(1);
  expect(jobs.map(({ id }) => id)).not.toContain(running.attempt.id);
  await Promise.all([1, 2, 3].map(() => closeOverdue(app.database, over.attempt.id)));
  expect(await kept(over.attempt.id)).toEqual({ score: 1, handedInBy: 'time', atDeadline: true });
  await closeOverdue(app.database, running.attempt.id);
  await closeOverdue(app.database, newId());
  expect((await kept(running.attempt.id))?.handedInBy).toBeNull();
});

test('a hand-in, saves and the job at the same instant make one result of what was saved', async () => {
  const { sat, attempt } = await begun();
  await passBy(attempt.id, 31);
  const replies = await Promise.all([
    ...Array.from({ length: 10 }, () => sat.submit(attempt.id)),
    ...Array.from({ length: 10 }, () => saveAgain(sat, attempt)),
    closeOverdue(app.database, attempt.id),
  ]);
  const handedIn = replies.slice(0, 10).map((reply) => JSON.stringify(reply && 'body' in reply && reply.body));
  expect(new Set(handedIn).size).toBe(1);
  expect(await kept(attempt.id)).toEqual({ score: 1, handedInBy: 'time', atDeadline: true });
});

describe('extra time and attempts', () => {
  const extra = { extraTimePercent: 50, extraAttempts: 1, reason: 'Reads with a screen reader' };
  const enrolmentOf = async ({ accountId }: Sitting) =>
    (await rowOf<{ id: string }>(app.database, `select id from enrolment where account_id = $1`, [accountId]))?.id;

  async function administrator() {
    return app.as((await buildAdministrator(app.database)).accountId);
  }

  test('reach an attempt that runs, and the rules that its learner reads; the reason reaches nobody else', async () => {
    const sat = await timed({ attemptsAllowed: 1 });
    const first = (await sat.start()).body;
    const admin = await administrator();
    const path = `/api/learners/${await enrolmentOf(sat)}/accommodation`;
    expect((await admin.put(path, extra)).status).toBe(200);
    const running = await sat.client.get<QuizAttempt>(`/api/quiz-attempts/${first.id}`);
    expect(minutesBetween(first.startedAt, running.body.deadlineAt)).toBe(45);
    const overview = await sat.client.get<QuizOverview>(`/api/my/modules/${sat.moduleId}/quiz`);
    expect(overview.body).toMatchObject({ minutesAllowed: 45, attemptsAllowed: 2 });
    expect((await sat.submit(first.id)).body.attemptsLeft).toBe(1);
    expect((await sat.start()).status).toBe(200);
    for (const { text } of [running, overview]) expect(text).not.toContain(extra.reason);
    expect((await admin.post(`${path}/openings`)).body).toMatchObject({ accommodation: extra });
    const audits = await rowsOf<{ detail: unknown }>(app.database, `select detail from audit_event`);
    expect(JSON.stringify(audits)).not.toContain(extra.reason);
  });

  test('that are withdrawn leave the deadline of an attempt that runs as it was', async () => {
    const sat = await timed();
    const admin = await administrator();
    const path = `/api/learners/${await enrolmentOf(sat)}/accommodation`;
    await admin.put(path, extra);
    const attempt = (await sat.start()).body;
    expect(minutesBetween(attempt.startedAt, attempt.deadlineAt)).toBe(45);
    expect((await admin.delete(path)).status).toBe(200);
    expect((await sat.start()).body.deadlineAt).toBe(attempt.deadlineAt);
    expect((await admin.post(`${path}/openings`)).body).toEqual({ accommodation: null });
  });

  test('are nothing that a trainer or the learner can give, take or read', async () => {
    const sat = await timed();
    const trainer = await app.as((await buildTrainer(app.database)).accountId);
    const path = `/api/learners/${await enrolmentOf(sat)}/accommodation`;
    for (const client of [trainer, sat.client]) {
      const replies = [await client.put(path, extra), await client.delete(path), await client.post(`${path}/openings`)];
      expect(replies.map(({ status }) => status)).toEqual([403, 403, 403]);
    }
    const unfounded = await (await administrator()).put(path, { ...extra, reason: ' ' });
    expect([unfounded.status, unfounded.body.code]).toEqual([422, 'reason-missing']);
  });

  test('given while an attempt starts reach it, whichever comes first', async () => {
    const sat = await timed();
    const admin = await administrator();
    const path = `/api/learners/${await enrolmentOf(sat)}/accommodation`;
    const [{ body }] = await Promise.all([sat.start(), admin.put(path, extra)]);
    const attempt = (await sat.client.get<QuizAttempt>(`/api/quiz-attempts/${body.id}`)).body;
    expect(minutesBetween(attempt.startedAt, attempt.deadlineAt)).toBe(45);
  });
});
