import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../refusals/refusal';
import { problemOf } from './problem.filter';
import { apiHeaders } from './security-headers';

/** Answers addresses that the router itself cannot read, before any hook: the one error shape, with our headers. */
export function refuseUnreadable(https: boolean) {
  const headers = apiHeaders(https);
  return (_error: Error, request: FastifyRequest, reply: FastifyReply): void => {
    const problem = problemOf(new Refusal('bad-request'), String(request.id));
    void reply.headers(headers).status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}
