import type { Export } from '@amelie/contract';
import type { Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { findMyExport } from './export.queries';

/** The state of one export of whoever asks. Refuses `not-found`, also for somebody else's. */
export async function readExport(database: Database, actor: Actor, exportId: string): Promise<Export> {
  const mine = await findMyExport(database, exportId, actor.accountId);
  if (!mine) throw new Refusal('not-found');
  return mine;
}
