import { identityOf, type Statement, type XapiActor } from '@amelie/formats';
import { type Caller, demandReading } from './credentials/caller';
import { keyOf } from './hash-keys';
import { answerJson, type XapiAnswer } from './http/xapi-answer';
import { demandKnown, demandParameter, type XapiRequest } from './http/xapi-request';
import { readStored } from './statements/present-statements';
import { readAgent } from './statements/read-query';
import { findLatestOf } from './statements/statements.queries';
import type { XapiParts } from './xapi-parts';

function namesIn({ actor, object }: Statement, identity: string): string[] {
  const candidates: unknown[] = [actor, ...(actor.member ?? []), object];
  return candidates
    .filter(isNamed)
    .flatMap((one) => (one.name !== undefined && identityOf(one) === identity ? [one.name] : []));
}

const isNamed = (value: unknown): value is XapiActor => typeof value === 'object' && value !== null && 'name' in value;

/** The Person object of an agent: what identifies it, and the name it last went by (1.0.3 Communication 2.4). */
export async function answerAgents(
  { database }: XapiParts,
  { parameters }: XapiRequest,
  caller: Caller,
): Promise<XapiAnswer> {
  const reading = demandReading(caller);
  demandKnown(parameters, ['agent']);
  const agent = readAgent(demandParameter(parameters, 'agent'));
  const mayLook = reading === 'all' && caller.activityPrefix === null;
  const latest = mayLook ? await findLatestOf(database, keyOf('agent', agent.identity)) : null;
  const known = latest ? namesIn(readStored(latest.body), agent.identity) : [];
  const names = new Set([...(agent.name === undefined ? [] : [agent.name]), ...known]);
  return answerJson({
    objectType: 'Person',
    ...(names.size > 0 && { name: [...names] }),
    ...(agent.mbox !== undefined && { mbox: [agent.mbox] }),
    ...(agent.mbox_sha1sum !== undefined && { mbox_sha1sum: [agent.mbox_sha1sum] }),
    ...(agent.openid !== undefined && { openid: [agent.openid] }),
    ...(agent.account !== undefined && { account: [agent.account] }),
  });
}
