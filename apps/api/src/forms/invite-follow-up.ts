import type { Language } from '@amelie/contract';
import { followUpAfterDays } from '@amelie/contract';
import { followUpFrom } from '@amelie/rules';
import { wantsMail } from '../notifications/mail-choices';
import { queueMail } from '../notifications/queue-mail';
import { type Database, rowOf, rowsOf, type Tx } from '../platform/database/database';
import { addJob } from '../platform/jobs/add-job';

/** Whoever ended a course longer ago than this is not asked any more: what they would remember is another thing. */
const longestAgoDays = 2 * followUpAfterDays;
const atOnce = 500;

const dueSql = `
  select e.id from enrolment e
  join course_form f on f.version_id = e.version_id and f.is_on and f.follow_up
  join account a on a.id = e.account_id and a.disabled_at is null
  where e.completed_at <= $1::timestamptz - make_interval(hours => 24 * $2)
    and e.completed_at > $1::timestamptz - make_interval(hours => 24 * $3)
    and not exists (select from form_invitation i where i.enrolment_id = e.id)
    and not exists (select from form_sent s where s.enrolment_id = e.id and s.stage = 'follow-up')
  order by e.completed_at limit $4`;

/** Asks for an invitation of everybody whose three months are over: a job each, once. Returns how many. */
export async function sweepFollowUps(database: Database, now: Date): Promise<number> {
  const due = await rowsOf<{ id: string }>(database, dueSql, [now, followUpAfterDays, longestAgoDays, atOnce]);
  if (due.length === 0) return 0;
  await database.transaction(async (tx) => {
    for (const { id } of due) await addJob(tx, 'invite-follow-up', { enrolmentId: id }, `invite-follow-up:${id}`);
  });
  return due.length;
}

interface Invited {
  accountId: string;
  courseId: string;
  email: string;
  language: Language;
  completedAt: Date;
}

async function findInvited(tx: Tx, enrolmentId: string): Promise<Invited | null> {
  return rowOf<Invited>(
    tx,
    `select a.id as "accountId", a.email, a.language, e.course_id as "courseId", e.completed_at as "completedAt"
     from enrolment e
     join account a on a.id = e.account_id and a.disabled_at is null
     join course_form f on f.version_id = e.version_id and f.is_on and f.follow_up
     where e.id = $1 and e.completed_at is not null
       and not exists (select from form_invitation i where i.enrolment_id = e.id)
       and not exists (select from form_sent s where s.enrolment_id = e.id and s.stage = 'follow-up')
     for update of e`,
    [enrolmentId],
  );
}

/**
 * Invites one person to the follow-up, in their language and once, however often the job runs. Whoever wants no such
 * mail is asked on the course's page only.
 */
export function inviteFollowUp(
  database: Database,
  { enrolmentId, appOrigin, now }: { enrolmentId: string; appOrigin: string; now: Date },
): Promise<void> {
  return database.transaction(async (tx) => {
    const person = await findInvited(tx, enrolmentId);
    if (!person || followUpFrom(person.completedAt) > now) return;
    await tx.query(`insert into form_invitation (enrolment_id, invited_at) values ($1, $2)`, [enrolmentId, now]);
    if (!(await wantsMail(tx, person.accountId, 'follow-up'))) return;
    const { accountId, email, language, courseId } = person;
    await queueMail(tx, {
      ...{ accountId, to: email, language, template: 'follow-up' },
      values: { link: `${appOrigin}/courses/${courseId}/form/follow-up`, settings: `${appOrigin}/you` },
      dedupeKey: `follow-up:${enrolmentId}`,
    });
  });
}
