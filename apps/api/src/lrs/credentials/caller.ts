import type { LrsScope } from '@amelie/contract';
import type { XapiActor } from '@amelie/formats';
import { XapiFault } from '../http/xapi-fault';
import type { Bound } from './bound';

/** Who speaks to the store, and what it may do there. */
export interface Caller {
  credentialId: string;
  /** What statements by this caller are vouched for by; clients cannot set it. */
  authority: XapiActor;
  scopes: readonly LrsScope[];
  /** Where given: only activities whose ids begin with this. */
  activityPrefix: string | null;
  /** Of what was launched: the one learner and registration that it speaks for. */
  bound: Bound | null;
}

export type Reading = 'all' | 'mine';

const has = ({ scopes }: Caller, ...wanted: LrsScope[]) => wanted.some((scope) => scopes.includes(scope));

/** Which statements the caller may read: all of them, or those that it wrote (1.0.3 Communication 4.2, scopes). */
export function demandReading(caller: Caller): Reading {
  if (has(caller, 'all', 'all/read', 'statements/read')) return 'all';
  if (has(caller, 'statements/read/mine')) return 'mine';
  throw new XapiFault(403, 'This credential may not read statements.');
}

export function demandWriting(caller: Caller): void {
  if (!has(caller, 'all', 'statements/write')) throw new XapiFault(403, 'This credential may not write statements.');
}

/** Statements of others may be voided only by a credential that may do everything. */
export const voidsAll = (caller: Caller): boolean => has(caller, 'all');

export function demandDocuments(caller: Caller, kind: 'state' | 'profile', writes: boolean): void {
  const read = has(caller, 'all', kind) || (!writes && has(caller, 'all/read'));
  if (!read) throw new XapiFault(403, `This credential may not ${writes ? 'write' : 'read'} a ${kind}.`);
}

/** Refuses activities outside of what the credential is for. */
export function demandActivity({ activityPrefix }: Caller, activityId: string | null): void {
  if (activityPrefix === null || activityId?.startsWith(activityPrefix)) return;
  throw new XapiFault(403, `This credential is only for activities whose id begins with ${activityPrefix}.`);
}
