import { newId } from '@amelie/ground';
import type { RuntimeEventDetail, RuntimeEventKind, Trouble } from '@amelie/contract';
import type { Askable } from '../platform/database/database';

/** Something that changed in an attempt, to be written with what changed it. */
export interface RuntimeEvent {
  id: string;
  kind: RuntimeEventKind;
  detail: RuntimeEventDetail;
}

export const eventOf = (kind: RuntimeEventKind, detail: RuntimeEventDetail = {}): RuntimeEvent => ({
  id: newId(),
  kind,
  detail,
});

/** Notes an event of an attempt in the transaction that makes it true. */
export async function noteEvent(tx: Askable, attemptId: string, event: RuntimeEvent): Promise<void> {
  await tx.query(`insert into runtime_event (id, attempt_id, kind, detail) values ($1, $2, $3, $4)`, [
    event.id,
    attemptId,
    event.kind,
    event.detail,
  ]);
}

/** Notes what a package did to its learner, once for each kind while the player is open. */
export async function noteTroubled(
  database: Askable,
  { attemptId, launchId, code }: { attemptId: string; launchId: string; code: Trouble },
): Promise<void> {
  const { id, kind, detail } = eventOf('troubled', { code });
  await database.query(
    `insert into runtime_event (id, attempt_id, kind, detail)
     select $1, $2, $3, $4::jsonb
     where not exists (
       select 1 from runtime_event v join launch l on l.id = $5
       where v.attempt_id = $2 and v.kind = $3 and v.detail = $4::jsonb and v.at >= coalesce(l.opened_at, l.created_at))`,
    [id, attemptId, kind, detail, launchId],
  );
}

const mostRefusals = 100;

/** Notes that a commit was refused, once for the same reason in a row, and no more than a hostile client may fill. */
export async function noteRefusal(database: Askable, attemptId: string, detail: RuntimeEventDetail): Promise<void> {
  const { id, kind } = eventOf('refused');
  await database.query(
    `insert into runtime_event (id, attempt_id, kind, detail)
     select $1, $2, $3, $4::jsonb
     where $4::jsonb is distinct from
         (select detail from runtime_event where attempt_id = $2 and kind = $3 order by at desc, id desc limit 1)
       and (select count(*) from runtime_event where attempt_id = $2 and kind = $3) < $5`,
    [id, attemptId, kind, detail, mostRefusals],
  );
}
