import type { LaunchActor } from '@amelie/rules';
import { type Askable, changedRows, type Database, rowOf } from '../platform/database/database';

/** How long the last words of a package may take that was closed: it says them as it goes. */
const lastWords = `interval '10 seconds'`;

/**
 * A token lives as long as its launch: until its player is closed, another one takes over, another activity is opened, or
 * staff have set the module back.
 */
const isOver = `(a.state = 'closed' or s.epoch < a.launch_epoch or l.expires_at < now()
  or l.last_seen_at < now() - interval '2 hours'
  or coalesce(least(s.ended_at, l.ended_at) < now() - ${lastWords}, false))`;
const tables = `tincan_session s
  join tincan_registration r on r.id = s.registration_id
  join runtime_attempt a on a.id = r.attempt_id
  join launch l on l.id = s.launch_id`;

export interface SessionCaller {
  tokenSha256: Buffer;
  over: boolean;
  activityId: string;
  registration: string;
  actor: LaunchActor;
  packageId: string;
  preview: boolean;
}

/** Whoever has this session's token, if anybody. */
export function findCaller(database: Database, sessionId: string): Promise<SessionCaller | null> {
  return database.preparedRow<SessionCaller>(
    'tincan-caller',
    `select s.token_sha256 as "tokenSha256", ${isOver} as over, s.activity_id as "activityId", r.id as registration,
       r.actor, a.package_id as "packageId", a.preview
     from ${tables} where s.id = $1`,
    [sessionId],
  );
}

/** Whether a session still is one, asked once its registration is taken. */
export async function isOpen(tx: Askable, sessionId: string): Promise<boolean> {
  const row = await rowOf(tx, `select 1 from ${tables} where s.id = $1 and not ${isOver}`, [sessionId]);
  return row !== null;
}

interface NewSession {
  id: string;
  registrationId: string;
  activityId: string;
  launchId: string;
  epoch: number;
  tokenSha256: Buffer;
}

/** Begins a session and ends those before it in its registration. */
export async function beginSession(tx: Askable, session: NewSession): Promise<void> {
  const { id, registrationId, activityId, launchId, epoch, tokenSha256 } = session;
  await tx.query(`update tincan_session set ended_at = now() where registration_id = $1 and ended_at is null`, [
    registrationId,
  ]);
  await tx.query(
    `insert into tincan_session (id, registration_id, activity_id, launch_id, epoch, token_sha256)
     values ($1, $2, $3, $4, $5, $6)`,
    [id, registrationId, activityId, launchId, epoch, tokenSha256],
  );
}

/** Notes that something of a session is stored. */
export async function noteHeard(database: Askable, sessionId: string): Promise<void> {
  await database.query(`update tincan_session set heard_at = now() where id = $1`, [sessionId]);
}

/** Notes that statements of a session are stored; answers the seconds since it was last counted, within bounds. */
export async function countSeconds(tx: Askable, sessionId: string, most: number): Promise<number> {
  const [row] = await changedRows<{ seconds: number }>(
    tx,
    `update tincan_session s set heard_at = now(), counted_at = now()
     from (select id, counted_at from tincan_session where id = $1 for update) before where s.id = before.id
     returning least(extract(epoch from now() - before.counted_at)::float8, $2::float8) as seconds`,
    [sessionId, most],
  );
  return Math.max(0, row?.seconds ?? 0);
}

/** When something of an attempt's package was stored last; null before. */
export async function lastHeard(database: Askable, attemptId: string): Promise<Date | null> {
  const row = await rowOf<{ heardAt: Date | null }>(
    database,
    `select max(s.heard_at) as "heardAt" from tincan_session s join tincan_registration r on r.id = s.registration_id
     where r.attempt_id = $1`,
    [attemptId],
  );
  return row?.heardAt ?? null;
}
