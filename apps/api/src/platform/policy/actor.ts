import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Language, Right, Role } from '@amelie/contract';
import { Refusal } from '../refusals/refusal';

/** Who asks: the account behind the session, and what it may do right now. */
export interface Actor {
  accountId: string;
  sessionId: string;
  language: Language;
  roles: Role[];
  rights: Right[];
}

export interface RequestWithActor {
  actor?: Actor;
}

/** Finds the session behind a cookie. `people` provides it; the guard below only knows this face. */
export abstract class SessionReader {
  abstract read(token: string): Promise<Actor | null>;
}

/** The signed-in person behind the request. The guard has let them through. */
export const Asking = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (!actor) throw new Refusal('not-signed-in');
  return actor;
});

/** Refuses whoever lacks a right that a route alone cannot ask for. */
export function demandRight(actor: Actor, right: Right): void {
  if (!actor.rights.includes(right)) throw new Refusal('not-allowed', { right });
}
