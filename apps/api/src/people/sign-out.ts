import type { Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';

/** Ends the session on the server. Without one it answers the same: the quick exit may call it twice. */
export async function signOut(database: Database, actor: Actor | null): Promise<{ done: true }> {
  if (actor) {
    await database.query(`update session set ended_at = now() where id = $1 and ended_at is null`, [actor.sessionId]);
    await database.query(`select pg_notify('session_ended', $1)`, [actor.accountId]);
  }
  return { done: true };
}
