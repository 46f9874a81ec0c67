import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { RouteDefinition } from '@amelie/contract';
import type { FastifyRequest } from 'fastify';
import { ROUTE } from '../http/route.decorator';
import { sessionTokenOf } from '../http/session-cookie';
import { Refusal } from '../refusals/refusal';
import { type RequestWithActor, SessionReader } from './actor';

/** Lets a request through only when its route says that this person may. A handler without a route is refused. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(private readonly sessions: SessionReader) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = Reflect.getMetadata(ROUTE, context.getHandler()) as RouteDefinition | undefined;
    if (!route) throw new Refusal('not-found');
    const request = context.switchToHttp().getRequest<FastifyRequest & RequestWithActor>();
    const token = sessionTokenOf(request);
    const actor = token ? await this.sessions.read(token) : null;
    request.actor = actor ?? undefined;
    if (route.who === 'anyone') return true;
    if (!actor) throw new Refusal('not-signed-in');
    if (route.who !== 'signed-in' && !actor.rights.includes(route.who))
      throw new Refusal('not-allowed', { right: route.who });
    return true;
  }
}
