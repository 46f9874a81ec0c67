import type { Statement } from '@amelie/formats';
import { newId } from '@amelie/ground';
import { preparePlatformStatements } from '../lrs/statements/platform-statements';
import { storeWithin } from '../lrs/statements/store-within';
import { now } from '../platform/clock/clock';
import type { Tx } from '../platform/database/database';
import type { LaunchableActivity } from './activities-of';
import type { Registration } from './registrations.queries';

const filled = (texts: Record<string, string>): boolean => Object.keys(texts).length > 0;

function definitionOf({ type, titles, descriptions }: LaunchableActivity) {
  return {
    ...(type !== null && URL.canParse(type) && { type }),
    ...(filled(titles) && { name: titles }),
    ...(filled(descriptions) && { description: descriptions }),
  };
}

/**
 * Says in the record store that an activity is launched, with what `tincan.xml` calls it (Rustici launch, Import): as the
 * last act of a transaction. Of a preview nothing is said.
 */
export async function sayLaunched(
  tx: Tx,
  {
    registration,
    activity,
    appOrigin,
  }: { registration: Registration; activity: LaunchableActivity; appOrigin: string },
): Promise<void> {
  if (registration.preview) return;
  const launched: Statement = {
    id: newId(),
    actor: { ...registration.actor, objectType: 'Agent' },
    verb: { id: 'http://adlnet.gov/expapi/verbs/launched', display: { en: 'launched' } },
    object: { objectType: 'Activity', id: activity.id, definition: definitionOf(activity) },
    context: { registration: registration.id },
    timestamp: now().toISOString(),
  };
  const outcome = await storeWithin(tx, preparePlatformStatements([launched], appOrigin));
  if (outcome !== 'stored') throw new Error(`The launch of an activity was not stored: ${outcome}`);
}
