import type { Language } from '@amelie/contract';
import { wantsMail } from '../notifications/mail-choices';
import { queueMail } from '../notifications/queue-mail';
import { type Database, rowOf, rowsOf, type Tx } from '../platform/database/database';
import { addJob } from '../platform/jobs/add-job';

/** Weeks after the end of the course; each is let go when it could not be sent for two weeks. */
const roundAfterWeeks: Readonly<Record<number, number>> = { 1: 2, 2: 6 };
const letGoWeeks = 2;
const atOnce = 500;

/** A condition: the person of enrolment `e` is due for round $2, at $1, so many weeks ($3) after the end. */
const dueSql = `
  s.boosters and a.disabled_at is null
  and e.completed_at + make_interval(hours => 168 * $3) <= $1
  and e.completed_at + make_interval(hours => 168 * ($3 + ${letGoWeeks})) > $1
  and not exists (select from booster_mail b where b.enrolment_id = e.id and b.round >= $2)`;

const fromSql = `
  from enrolment e join test_set s on s.version_id = e.version_id join account a on a.id = e.account_id`;

/** Asks for boosters of everybody whose weeks are over: a job each, once a round. Returns how many. */
export async function sweepBoosters(database: Database, now: Date): Promise<number> {
  let asked = 0;
  for (const [key, weeks] of Object.entries(roundAfterWeeks)) {
    const round = Number(key);
    const due = await rowsOf<{ id: string }>(
      database,
      `select e.id ${fromSql} where ${dueSql} order by e.completed_at limit ${atOnce}`,
      [now, round, weeks],
    );
    asked += due.length;
    if (due.length === 0) continue;
    await database.transaction(async (tx) => {
      for (const { id } of due)
        await addJob(tx, 'send-booster', { enrolmentId: id, round }, `send-booster:${round}:${id}`);
    });
  }
  return asked;
}

interface Boosted {
  accountId: string;
  courseId: string;
  email: string;
  language: Language;
}

function findBoosted(tx: Tx, enrolmentId: string, round: number, now: Date): Promise<Boosted | null> {
  return rowOf<Boosted>(
    tx,
    `select a.id as "accountId", a.email, a.language, e.course_id as "courseId"
     ${fromSql} where ${dueSql} and e.id = $4 for update of e`,
    [now, round, roundAfterWeeks[round] ?? 0, enrolmentId],
  );
}

interface BoosterWish {
  enrolmentId: string;
  round: number;
  appOrigin: string;
  now: Date;
}

/** Sends one person the link to three questions, in their language and once a round, unless they want no such mail. */
export function sendBooster(database: Database, { enrolmentId, round, appOrigin, now }: BoosterWish): Promise<void> {
  return database.transaction(async (tx) => {
    const person = await findBoosted(tx, enrolmentId, round, now);
    if (!person) return;
    await tx.query(`insert into booster_mail (enrolment_id, round, sent_at) values ($1, $2, $3)`, [
      ...[enrolmentId, round, now],
    ]);
    if (!(await wantsMail(tx, person.accountId, 'booster'))) return;
    const { accountId, email, language, courseId } = person;
    await queueMail(tx, {
      ...{ accountId, to: email, language, template: 'booster' },
      values: { link: `${appOrigin}/courses/${courseId}/booster`, settings: `${appOrigin}/you` },
      dedupeKey: `booster:${round}:${enrolmentId}`,
    });
  });
}
