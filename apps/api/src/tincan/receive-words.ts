import { isActivity, type Statement } from '@amelie/formats';
import { resultAfterWord, sameResult, wordFault } from '@amelie/rules';
import { XapiFault } from '../lrs/http/xapi-fault';
import { keyOf } from '../lrs/hash-keys';
import type { PreparedStatement, WriteOutcome } from '../lrs/statements/prepared-statement';
import { saysTheSame } from '../lrs/statements/says-the-same';
import { findStored, storeWithin } from '../lrs/statements/store-within';
import { now } from '../platform/clock/clock';
import type { Database, Tx } from '../platform/database/database';
import { eventOf, noteEvent } from '../runtime/runtime-events';
import { readParts, savePart } from './parts.queries';
import { lockRegistration, type Registration } from './registrations.queries';
import { countSeconds, isOpen } from './sessions.queries';
import { tellParts } from './tell-parts';

/** A statement of the package, as it came and as it will be stored. */
export interface Received {
  given: Statement;
  prepared: PreparedStatement;
}

export interface WordsOf {
  sessionId: string;
  registrationId: string;
}

/** From one word to the next no more than this is taken for time spent. */
const mostSeconds = 600;

function demandFair(registration: Registration, received: readonly Received[]): void {
  const spokenFor = {
    account: registration.actor.account,
    registration: registration.id,
    since: registration.createdAt,
  };
  for (const { given } of received) {
    const fault = wordFault(given, spokenFor, now());
    if (fault !== null) throw new XapiFault(403, fault);
  }
}

/** Older tools leave the registration out: the token has it, so that everything of a launch is found together. */
function withRegistration(prepared: PreparedStatement, registrationId: string): PreparedStatement {
  const key = keyOf('registration', registrationId);
  return prepared.keys.includes(key) ? prepared : { ...prepared, keys: [...prepared.keys, key] };
}

/** Writes down what was said of the parts of the package; answers whether any of it is news. */
async function keepParts(tx: Tx, registration: Registration, received: readonly Received[]): Promise<boolean> {
  const before = await readParts(tx, registration.id);
  const parts = new Map(before);
  for (const { given } of received) {
    const id = isActivity(given.object) ? given.object.id : '';
    const known = parts.get(id);
    if (known) parts.set(id, resultAfterWord(known, given));
  }
  const changed = [...parts].filter(([id, result]) => {
    const known = before.get(id);
    return known !== undefined && !sameResult(known, result);
  });
  for (const [activityId, result] of changed) {
    await savePart(tx, { registrationId: registration.id, activityId }, result);
    const { completed, success, score } = result;
    const completion = completed ? 'completed' : 'incomplete';
    const claim = { itemId: activityId, completion, success, score } as const;
    await noteEvent(tx, registration.attemptId, eventOf('claimed', claim));
  }
  return changed.length > 0;
}

/** A second is nothing to write down; a word that changes something always is. */
const worthTelling = 1;

async function keep(tx: Tx, registration: Registration, { sessionId }: WordsOf, fresh: readonly Received[]) {
  const secondsAdded = await countSeconds(tx, sessionId, mostSeconds);
  const changed = await keepParts(tx, registration, fresh);
  if (changed || secondsAdded > worthTelling) await tellParts(tx, registration, secondsAdded);
}

/**
 * Stores statements of an xAPI package whole or not at all, with what follows from them: the state of its parts, progress,
 * a certificate. What is stored already is no news. Of a preview everything is checked and nothing kept.
 */
export function receiveWords(database: Database, of: WordsOf, received: readonly Received[]): Promise<WriteOutcome> {
  return database.transaction(async (tx) => {
    const registration = await lockRegistration(tx, of.registrationId);
    if (!registration || !(await isOpen(tx, of.sessionId))) throw new XapiFault(403, 'This launch is over.');
    const known = await findStored(
      tx,
      received.map(({ prepared }) => prepared.id),
    );
    const differs = ({ prepared }: Received) => {
      const same = known.get(prepared.id);
      return same !== undefined && !saysTheSame(same, prepared.given);
    };
    if (received.some(differs)) return 'conflict';
    const fresh = received.filter(({ prepared }) => !known.has(prepared.id));
    demandFair(registration, fresh);
    if (fresh.length === 0 || registration.preview) return 'stored';
    await keep(tx, registration, of, fresh);
    const outcome = await storeWithin(
      tx,
      fresh.map(({ prepared }) => withRegistration(prepared, registration.id)),
    );
    // Somebody has used an id of these in between: what they brought about is undone.
    if (outcome !== 'stored') throw new XapiFault(409, 'Another statement with this id is stored already.');
    return outcome;
  });
}
