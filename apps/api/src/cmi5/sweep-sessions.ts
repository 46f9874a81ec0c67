import type { Log } from '@amelie/ground';
import { type Database, rowsOf } from '../platform/database/database';
import { abandonById } from './abandon-session';

/**
 * Abandons sessions whose AU will not be heard of again: its player was closed or left a while ago, or it was launched
 * longer ago than a launch lives. An AU's last word mostly comes a moment after its player has closed.
 */
export async function sweepSessions(parts: { database: Database; appOrigin: string }, log: Pick<Log, 'error'>) {
  const rows = await rowsOf<{ id: string }>(
    parts.database,
    `select s.id from cmi5_session s left join launch l on l.id = s.launch_id
     where s.state in ('launched', 'initialized') and (
       l.id is null or l.ended_at < now() - interval '5 minutes' or l.last_seen_at < now() - interval '2 hours'
       or s.launched_at < now() - interval '12 hours')
     order by s.launched_at limit 500`,
  );
  for (const { id } of rows)
    await abandonById(parts, id).catch((error: unknown) =>
      log.error({ sessionId: id, error: error instanceof Error ? error.name : 'unknown' }, 'session not abandoned'),
    );
}
