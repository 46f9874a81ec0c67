import { rightsOf, type Role } from '@amelie/contract';
import { newId } from '@amelie/ground';
import type { Actor } from '../platform/policy/actor';

/** The person behind a request, for verbs that are called without one. */
export function buildActor(accountId: string, roles: Role[]): Actor {
  return { accountId, sessionId: newId(), language: 'en', roles, rights: rightsOf(roles) };
}
