import type { AuSession, AuVerb, ContextTemplate, LaunchMode } from '@amelie/rules';
import { type Askable, changedRows, rowOf } from '../platform/database/database';

/** A session as it is stored; `AuSession` is made of it, of its registration and of its AU. */
export interface SessionRow {
  id: string;
  registrationId: string;
  auId: string;
  launchMode: LaunchMode;
  masteryScore: number | null;
  contextTemplate: ContextTemplate;
  state: AuSession['state'];
  preferencesRead: boolean;
  verbs: AuVerb[];
  launchedAt: Date;
  initializedAt: Date | null;
  heardAt: Date | null;
}

const columns = `id, registration_id as "registrationId", au_id as "auId", launch_mode as "launchMode",
  mastery_score as "masteryScore", context_template as "contextTemplate", state, preferences_read as "preferencesRead",
  verbs, launched_at as "launchedAt", initialized_at as "initializedAt", heard_at as "heardAt"`;

export function findSession(database: Askable, id: string): Promise<SessionRow | null> {
  return rowOf<SessionRow>(database, `select ${columns} from cmi5_session where id = $1`, [id]);
}

/** The session that a registration has open; there is at most one. */
export function findActiveSession(database: Askable, registrationId: string): Promise<SessionRow | null> {
  return rowOf<SessionRow>(
    database,
    `select ${columns} from cmi5_session where registration_id = $1 and state in ('launched', 'initialized')`,
    [registrationId],
  );
}

export interface NewSession extends Pick<
  SessionRow,
  'id' | 'registrationId' | 'auId' | 'launchMode' | 'masteryScore' | 'contextTemplate'
> {
  launchId: string;
  fetchSha256: Buffer;
}

export async function insertSession(tx: Askable, session: NewSession): Promise<void> {
  await tx.query(
    `insert into cmi5_session
       (id, registration_id, au_id, launch_id, launch_mode, mastery_score, context_template, fetch_sha256)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      session.id,
      session.registrationId,
      session.auId,
      session.launchId,
      session.launchMode,
      session.masteryScore,
      session.contextTemplate,
      session.fetchSha256,
    ],
  );
}

/** Writes how far a session has come. */
export async function saveSession(
  tx: Askable,
  { id }: Pick<SessionRow, 'id'>,
  { state, verbs, initializedAt }: Pick<AuSession, 'state' | 'verbs' | 'initializedAt'>,
): Promise<void> {
  await tx.query(
    `update cmi5_session set state = $2, verbs = $3, initialized_at = $4, heard_at = now(),
       ended_at = case when $2 = 'terminated' then now() end where id = $1`,
    [id, state, verbs, initializedAt],
  );
}

/** Ends a session without its AU's word. False when it was over already. */
export async function closeSession(tx: Askable, id: string): Promise<boolean> {
  const rows = await changedRows(
    tx,
    `update cmi5_session set state = 'abandoned', ended_at = now()
     where id = $1 and state in ('launched', 'initialized') returning id`,
    [id],
  );
  return rows.length > 0;
}

export async function notePreferencesRead(database: Askable, id: string): Promise<void> {
  await database.query(`update cmi5_session set preferences_read = true where id = $1 and not preferences_read`, [id]);
}

/** Gives a session its token in exchange for its fetch key: once, and while it is open. */
export async function exchangeToken(
  database: Askable,
  { fetchSha256, tokenSha256 }: { fetchSha256: Buffer; tokenSha256: Buffer },
): Promise<string | null> {
  const [row] = await changedRows<{ id: string }>(
    database,
    `update cmi5_session set token_sha256 = $2
     where fetch_sha256 = $1 and token_sha256 is null and state = 'launched'
       and launched_at > now() - interval '12 hours' returning id`,
    [fetchSha256, tokenSha256],
  );
  return row?.id ?? null;
}
