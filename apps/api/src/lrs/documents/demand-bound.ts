import type { Bound } from '../credentials/bound';
import { keyOf } from '../hash-keys';
import { XapiFault } from '../http/xapi-fault';
import type { XapiRequest } from '../http/xapi-request';
import type { DocumentAddress } from './document-address';

const acts: Record<string, 'read' | 'write' | 'remove'> = { PUT: 'write', POST: 'write', DELETE: 'remove' };

function placeFault(bound: Bound, { kind, agentKey, activityKey, registration }: DocumentAddress): string | null {
  const ownActivity = activityKey === keyOf('activity', bound.activityId);
  if (kind === 'activity-profile') return ownActivity ? null : 'Only the profile of the launched activity can be used.';
  if (agentKey !== keyOf('agent', bound.agent)) return 'Only documents of the agent of this launch can be used.';
  if (kind === 'agent-profile' || registration === bound.registration) return null;
  return registration === null && ownActivity ? null : 'Only the state of the registration of this launch can be used.';
}

/** Refuses a launched caller the documents of others, and what the rules of its launch forbid. */
export async function demandBound(bound: Bound, address: DocumentAddress, request: XapiRequest): Promise<void> {
  const fault =
    placeFault(bound, address) ??
    (await bound.documentFault({
      kind: address.kind,
      documentId: address.documentId,
      act: acts[request.method] ?? 'read',
      contentType: request.headers.get('content-type') ?? '',
      content: request.body,
    }));
  if (fault !== null) throw new XapiFault(403, fault);
}
