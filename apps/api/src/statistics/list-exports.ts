import type { Reply, statisticsRoutes } from '@amelie/contract';
import type { Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { findMyExports } from './export.queries';

/** The exports of whoever asks, newest first. */
export async function listExports(
  database: Database,
  actor: Actor,
): Promise<Reply<typeof statisticsRoutes.listExports>> {
  return { exports: await findMyExports(database, actor.accountId) };
}
