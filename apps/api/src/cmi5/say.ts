import { newId } from '@amelie/ground';
import type { LmsStatement, ToldIn } from '@amelie/rules';
import { preparePlatformStatements } from '../lrs/statements/platform-statements';
import type { PreparedStatement } from '../lrs/statements/prepared-statement';
import { storeWithin } from '../lrs/statements/store-within';
import { now } from '../platform/clock/clock';
import type { Tx } from '../platform/database/database';
import type { Registration } from './registrations.queries';

/** Whom a statement of the LMS is about, with an id of its own. */
export function toldIn({ actor, id }: Registration, sessionId: string): ToldIn {
  return { statementId: newId(), actor, registration: id, sessionId, at: now() };
}

/**
 * Stores statements of AUs, and behind them those of the LMS, as the last act of a transaction. They are new by then:
 * anything else is a bug.
 */
export async function sayWithin(
  tx: Tx,
  appOrigin: string,
  { given = [], told = [] }: { given?: PreparedStatement[]; told?: readonly LmsStatement[] },
): Promise<void> {
  const all = [...given, ...preparePlatformStatements(told, appOrigin)];
  if (all.length === 0) return;
  const outcome = await storeWithin(tx, all);
  if (outcome !== 'stored') throw new Error(`Statements of cmi5 were not stored: ${outcome}`);
}
