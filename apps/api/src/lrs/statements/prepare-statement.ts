import {
  activitiesOf,
  factsOf,
  identityOf,
  type Statement,
  type XapiVersion,
  voidedVerb,
  withLists,
} from '@amelie/formats';
import { newId } from '@amelie/ground';
import { type Caller, voidsAll } from '../credentials/caller';
import { keyOf } from '../hash-keys';
import type { ToldActivity } from './definition-memo';
import type { PreparedStatement } from './prepared-statement';
import { keysOf } from './statement-keys';

/** Of a statement that says no version (1.0.3 Data 2.4.10; 9274.1.1 4.2.4.3). */
const standardVersion: Record<XapiVersion, string> = { '1.0.3': '1.0.0', '2.0.0': '2.0.0' };

function toldIn(statement: Statement): ToldActivity[] {
  return activitiesOf(statement).flatMap(({ id, definition }) =>
    definition ? [{ key: keyOf('activity', id), id, definition: JSON.stringify(definition) }] : [],
  );
}

/** Sets what is the store's to set: id, authority, version. Whatever the client said about `stored` is gone. */
export function prepareStatement(given: Statement, caller: Caller, version: XapiVersion): PreparedStatement {
  const { stored: _stored, ...rest } = withLists(given);
  const statement: Statement = {
    ...rest,
    id: (given.id ?? newId()).toLowerCase(),
    version: given.version ?? standardVersion[version],
    authority: caller.authority,
  };
  const facts = factsOf(statement);
  const authority = identityOf(caller.authority) ?? '';
  return {
    id: statement.id ?? '',
    opened: JSON.stringify(statement).slice(0, -1),
    hasTimestamp: given.timestamp !== undefined,
    given,
    keys: keysOf(facts, authority),
    activity: facts.activities[0] ?? null,
    authorityKey: keyOf('authority', authority),
    refersTo: facts.refersTo,
    voids: given.verb.id === voidedVerb,
    voidsAll: voidsAll(caller),
    told: toldIn(given),
  };
}
