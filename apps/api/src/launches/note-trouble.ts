import type { Given, routes } from '@amelie/contract';
import type { Database } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { Refusal } from '../platform/refusals/refusal';
import { noteTroubled } from '../runtime/runtime-events';
import { findLaunch } from './find-launch';

/** The player has seen its package do something wrong: whoever follows the learner reads it in the trace. */
export async function noteTrouble(
  database: Database,
  actor: Actor,
  { launchId, epoch, code }: Given<typeof routes.noteTrouble>,
): Promise<{ done: true }> {
  const launch = await findLaunch(database, actor, launchId);
  if (epoch < launch.epoch) throw new Refusal('launch-superseded');
  await noteTroubled(database, { attemptId: launch.attemptId, launchId, code });
  return { done: true };
}
