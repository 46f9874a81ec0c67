import type { BegunVersion } from '@amelie/rules';
import { type Askable, rowsOf } from '../platform/database/database';

const columns = `p.report,
  coalesce(array_agg(distinct coalesce(s.item_id, c.au_id)) filter (where coalesce(s.item_id, c.au_id) is not null), '{}')
    as touched,
  bool_or(q.attempt_id is not null) as "keepsPlace"`;

const tables = `runtime_attempt a
  join package p on p.id = a.package_id
  left join runtime_state s on s.attempt_id = a.id
  left join runtime_sequencing q on q.attempt_id = a.id
  left join lateral (
    select i.au_id from cmi5_registration r join cmi5_session i on i.registration_id = r.id where r.attempt_id = a.id
    union select u.au_id from cmi5_registration r join cmi5_unit u on u.registration_id = r.id where r.attempt_id = a.id
    union select t.activity_id from tincan_registration r join tincan_part t on t.registration_id = r.id
      where r.attempt_id = a.id
  ) c on true`;

/** What learners have begun in the versions of a line, a version each, but for the one to which they would move. */
export function begunInLine(tx: Askable, lineId: string, nextId: string): Promise<BegunVersion[]> {
  return rowsOf<BegunVersion>(
    tx,
    `select ${columns} from ${tables}
     where a.line_id = $1 and a.package_id <> $2 and not a.preview and a.state = 'open' group by p.id`,
    [lineId, nextId],
  );
}

/** What is begun in one attempt. */
export function begunInAttempt(tx: Askable, attemptId: string): Promise<BegunVersion[]> {
  return rowsOf<BegunVersion>(tx, `select ${columns} from ${tables} where a.id = $1 group by p.id`, [attemptId]);
}
