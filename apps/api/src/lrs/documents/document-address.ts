import { type Caller, demandActivity, demandDocuments } from '../credentials/caller';
import type { DocumentKind } from './document-kind';
import { keyOf } from '../hash-keys';
import { badRequest } from '../http/xapi-fault';
import { demandKnown, demandParameter, type XapiRequest } from '../http/xapi-request';
import { readAgent, readIri, readMoment, readUuid } from '../statements/read-query';

/** Where documents lie, and which one is meant. */
export interface DocumentAddress {
  kind: DocumentKind;
  activityKey: string | null;
  agentKey: string | null;
  registration: string | null;
  /** Null when all documents there are meant. */
  documentId: string | null;
  since: Date | null;
}

const idName: Record<DocumentKind, string> = {
  state: 'stateId',
  'agent-profile': 'profileId',
  'activity-profile': 'profileId',
};
const owners: Record<DocumentKind, readonly string[]> = {
  state: ['activityId', 'agent'],
  'agent-profile': ['agent'],
  'activity-profile': ['activityId'],
};

function demandActivityId(request: XapiRequest, caller: Caller): string {
  demandParameter(request.parameters, 'activityId');
  const id = readIri(request.parameters, 'activityId');
  if (id === null) throw badRequest('The parameter activityId is missing.');
  demandActivity(caller, id);
  return id;
}

/** Reads the parameters of a document resource (1.0.3 Communication 2.3, 2.6, 2.7). */
export function readAddress(kind: DocumentKind, request: XapiRequest, caller: Caller): DocumentAddress {
  const { parameters, method } = request;
  const reads = method === 'GET' || method === 'HEAD';
  demandDocuments(caller, kind === 'state' ? 'state' : 'profile', !reads);
  const owned = owners[kind];
  const id = idName[kind];
  const many = reads || (kind === 'state' && method === 'DELETE');
  demandKnown(parameters, [...owned, id, ...(kind === 'state' ? ['registration'] : []), ...(reads ? ['since'] : [])]);
  const activity = owned.includes('activityId') ? demandActivityId(request, caller) : null;
  const agent = owned.includes('agent') ? readAgent(demandParameter(parameters, 'agent')).identity : null;
  const documentId = many && !parameters.has(id) ? null : demandParameter(parameters, id);
  return {
    kind,
    activityKey: activity === null ? null : keyOf('activity', activity),
    agentKey: agent === null ? null : keyOf('agent', agent),
    registration: kind === 'state' ? readUuid(parameters, 'registration') : null,
    documentId,
    since: readMoment(parameters, 'since'),
  };
}

/** The key of one document. */
export function documentKey({ kind, activityKey, agentKey, registration, documentId }: DocumentAddress): string {
  return keyOf('document', JSON.stringify([kind, activityKey, agentKey, registration, documentId]));
}
