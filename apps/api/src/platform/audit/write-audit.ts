import { newId } from '@amelie/ground';
import type { Askable } from '../database/database';

export interface AuditEvent {
  actorId: string | null;
  action: string;
  objectType: string;
  objectId: string | null;
  outcome?: 'done' | 'refused';
  /** Ids, counts and settings only; names are resolved when somebody reads it. */
  detail?: Record<string, unknown>;
}

/** Records who did what, in the transaction that does it. */
export async function writeAudit(tx: Askable, event: AuditEvent): Promise<void> {
  await tx.query(
    `insert into audit_event (id, actor_id, action, object_type, object_id, outcome, detail)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      newId(),
      event.actorId,
      event.action,
      event.objectType,
      event.objectId,
      event.outcome ?? 'done',
      event.detail ?? {},
    ],
  );
}
