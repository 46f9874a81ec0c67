import type { Language } from '@amelie/contract';
import { wantsMail } from '../notifications/mail-choices';
import { queueMail } from '../notifications/queue-mail';
import { type Database, rowOf, rowsOf, type Tx } from '../platform/database/database';
import { addJob } from '../platform/jobs/add-job';

/** Weeks after the test has opened: a reminder when it does, one more later, and then no more. */
const roundAfterWeeks: Readonly<Record<number, number>> = { 1: 0, 2: 2 };
const longestWeeks = 8;
const atOnce = 500;

/** A condition: the person of enrolment `e` is due for round $2, at $1, so many weeks ($3) after the opening. */
const dueSql = `
  s.reminders and s.delayed_module_id is not null and a.disabled_at is null
  and e.completed_at + make_interval(hours => 168 * (s.delay_weeks + $3)) <= $1
  and e.completed_at + make_interval(hours => 168 * (s.delay_weeks + ${longestWeeks})) > $1
  and not exists (select from test_reminder r where r.enrolment_id = e.id and r.round >= $2)
  and not exists (select from quiz_attempt q
    where q.enrolment_id = e.id and q.module_id = s.delayed_module_id and q.submitted_at is not null)`;

const fromSql = `
  from enrolment e join test_set s on s.version_id = e.version_id join account a on a.id = e.account_id`;

/** Asks for reminders of everybody whose delayed test has opened: a job each, once a round. Returns how many. */
export async function sweepReminders(database: Database, now: Date): Promise<number> {
  let asked = 0;
  for (const [round, weeks] of Object.entries(roundAfterWeeks)) {
    const due = await rowsOf<{ id: string }>(
      database,
      `select e.id ${fromSql} where ${dueSql} order by e.completed_at limit ${atOnce}`,
      [now, Number(round), weeks],
    );
    asked += due.length;
    if (due.length === 0) continue;
    await database.transaction(async (tx) => {
      for (const { id } of due)
        await addJob(
          tx,
          'remind-delayed-test',
          { enrolmentId: id, round: Number(round) },
          `remind-delayed-test:${round}:${id}`,
        );
    });
  }
  return asked;
}

interface Reminded {
  accountId: string;
  courseId: string;
  moduleId: string;
  email: string;
  language: Language;
}

function findReminded(tx: Tx, enrolmentId: string, round: number, now: Date): Promise<Reminded | null> {
  return rowOf<Reminded>(
    tx,
    `select a.id as "accountId", a.email, a.language, e.course_id as "courseId", s.delayed_module_id as "moduleId"
     ${fromSql} where ${dueSql} and e.id = $4 for update of e`,
    [now, round, roundAfterWeeks[round] ?? 0, enrolmentId],
  );
}

interface ReminderWish {
  enrolmentId: string;
  round: number;
  appOrigin: string;
  now: Date;
}

/**
 * Reminds one person of the delayed test, in their language and once a round, however often the job runs; nobody who
 * has taken it by then, or wants no such mail.
 */
export function remindDelayedTest(database: Database, wish: ReminderWish): Promise<void> {
  const { enrolmentId, round, appOrigin, now } = wish;
  return database.transaction(async (tx) => {
    const person = await findReminded(tx, enrolmentId, round, now);
    if (!person) return;
    await tx.query(`insert into test_reminder (enrolment_id, round, sent_at) values ($1, $2, $3)`, [
      ...[enrolmentId, round, now],
    ]);
    if (!(await wantsMail(tx, person.accountId, 'test-reminder'))) return;
    const { accountId, email, language, moduleId } = person;
    await queueMail(tx, {
      ...{ accountId, to: email, language, template: 'delayed-test' },
      values: { link: `${appOrigin}/quizzes/${moduleId}`, settings: `${appOrigin}/you` },
      dedupeKey: `delayed-test:${round}:${enrolmentId}`,
    });
  });
}
