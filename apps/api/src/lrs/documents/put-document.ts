import { identityOf, type XapiActor } from '@amelie/formats';
import type { Tx } from '../../platform/database/database';
import { keyOf } from '../hash-keys';
import type { DocumentAddress } from './document-address';
import { findDocument, lockDocument, saveDocument } from './documents.queries';
import { etagOf } from './merge-document';

const nowhere = { activityKey: null, agentKey: null, registration: null, since: null };

interface StateAddress {
  activityId: string;
  agent: XapiActor;
  registration: string;
  stateId: string;
}

const agentKeyOf = (agent: XapiActor) => keyOf('agent', identityOf(agent) ?? '');

async function put(tx: Tx, address: DocumentAddress, json: object): Promise<void> {
  const content = Buffer.from(JSON.stringify(json));
  await saveDocument(tx, address, { content, contentType: 'application/json', etag: etagOf(content) });
}

/** Writes a state of the platform's own making, whatever stood there before. */
export async function putState(tx: Tx, given: StateAddress, json: object): Promise<void> {
  const address: DocumentAddress = {
    ...nowhere,
    kind: 'state',
    activityKey: keyOf('activity', given.activityId),
    agentKey: agentKeyOf(given.agent),
    registration: given.registration,
    documentId: given.stateId,
  };
  await lockDocument(tx, address);
  await put(tx, address, json);
}

/** Writes a profile of an agent, unless there is one: what the agent itself has chosen stays. */
export async function beginAgentProfile(
  tx: Tx,
  { agent, profileId }: { agent: XapiActor; profileId: string },
  json: object,
): Promise<void> {
  const address: DocumentAddress = {
    ...nowhere,
    kind: 'agent-profile',
    agentKey: agentKeyOf(agent),
    documentId: profileId,
  };
  if (await findDocument(tx, address)) return;
  if (!(await lockDocument(tx, address))) await put(tx, address, json);
}
