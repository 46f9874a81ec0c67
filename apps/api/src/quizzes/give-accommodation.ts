import type { Given, Reply, routes } from '@amelie/contract';
import { deadlineOf, minutesFor } from '@amelie/rules';
import { writeAudit } from '../platform/audit/write-audit';
import { now } from '../platform/clock/clock';
import { type Database, rowOf, rowsOf, type Tx } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { holdStarts } from './accommodation.queries';

type GivenExtra = Given<typeof routes.giveAccommodation>;

async function demandEnrolment(tx: Tx, enrolmentId: string): Promise<void> {
  const row = await rowOf<{ id: string }>(tx, `select id from enrolment where id = $1`, [enrolmentId]);
  if (!row) throw new Refusal('not-found');
}

interface Running {
  id: string;
  startedAt: Date;
  minutesAllowed: number;
}

/** Attempts that run get the new time from their start on; one that is handed in stays as it is. */
async function extendRunning(tx: Tx, { enrolmentId, extraTimePercent }: GivenExtra): Promise<number> {
  const running = await rowsOf<Running>(
    tx,
    `select a.id, a.started_at as "startedAt", q.minutes_allowed as "minutesAllowed"
     from quiz_attempt a join course_module m on m.id = a.module_id join quiz q on q.id = m.quiz_id
     where a.enrolment_id = $1 and a.submitted_at is null and a.deadline_at is not null order by a.id for update of a`,
    [enrolmentId],
  );
  for (const { id, startedAt, minutesAllowed } of running)
    await tx.query(`update quiz_attempt set deadline_at = $2 where id = $1`, [
      id,
      deadlineOf(startedAt, minutesFor(minutesAllowed, extraTimePercent)),
    ]);
  return running.length;
}

/**
 * Gives one learner extra time and attempts in the quizzes of a course, with a reason that only whoever may follow
 * learners reads. Running attempts get the time at once. Refuses `not-found`, `reason-missing`.
 */
export function giveAccommodation(database: Database, actor: Actor, given: GivenExtra): Promise<{ done: true }> {
  const { enrolmentId, extraTimePercent, extraAttempts, reason } = given;
  if (reason === '') throw new Refusal('reason-missing');
  return database.transaction(async (tx) => {
    await demandEnrolment(tx, enrolmentId);
    await holdStarts(tx, enrolmentId);
    await tx.query(
      `insert into quiz_accommodation (enrolment_id, extra_time_percent, extra_attempts, reason, given_by, given_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (enrolment_id) do update set extra_time_percent = excluded.extra_time_percent,
         extra_attempts = excluded.extra_attempts, reason = excluded.reason, given_by = excluded.given_by,
         given_at = excluded.given_at`,
      [enrolmentId, extraTimePercent, extraAttempts, reason, actor.accountId, now()],
    );
    const extended = await extendRunning(tx, given);
    // The reason may tell of somebody's health: it stands in its row only, which goes when the person goes.
    await audit(tx, actor, {
      action: 'give-accommodation',
      enrolmentId,
      detail: { extraTimePercent, extraAttempts, extended },
    });
    return { done: true } as const;
  });
}

interface Noted {
  action: string;
  enrolmentId: string;
  detail?: Record<string, unknown>;
}

function audit(tx: Tx, actor: Actor, { action, enrolmentId, detail = {} }: Noted): Promise<void> {
  const object = { objectType: 'enrolment', objectId: enrolmentId };
  return writeAudit(tx, { actorId: actor.accountId, action, ...object, detail });
}

/** Takes extra time and attempts away; an attempt that runs keeps its deadline. Refuses `not-found`. */
export function withdrawAccommodation(database: Database, actor: Actor, enrolmentId: string): Promise<{ done: true }> {
  return database.transaction(async (tx) => {
    await demandEnrolment(tx, enrolmentId);
    await holdStarts(tx, enrolmentId);
    await tx.query(`delete from quiz_accommodation where enrolment_id = $1`, [enrolmentId]);
    await audit(tx, actor, { action: 'withdraw-accommodation', enrolmentId });
    return { done: true } as const;
  });
}

interface AccommodationRow {
  extraTimePercent: number;
  extraAttempts: number;
  reason: string;
  givenAt: Date;
  by: string | null;
}

/** What one learner is given, with the reason; the look is recorded. Refuses `not-found`. */
export function openAccommodation(
  database: Database,
  actor: Actor,
  enrolmentId: string,
): Promise<Reply<typeof routes.openAccommodation>> {
  return database.transaction(async (tx) => {
    await demandEnrolment(tx, enrolmentId);
    const row = await rowOf<AccommodationRow>(
      tx,
      `select c.extra_time_percent as "extraTimePercent", c.extra_attempts as "extraAttempts", c.reason,
              c.given_at as "givenAt", nullif(trim(p.given_name || ' ' || p.family_name), '') as by
       from quiz_accommodation c left join account p on p.id = c.given_by where c.enrolment_id = $1`,
      [enrolmentId],
    );
    await audit(tx, actor, { action: 'open-accommodation', enrolmentId });
    return { accommodation: row && { ...row, givenAt: row.givenAt.toISOString() } };
  });
}
