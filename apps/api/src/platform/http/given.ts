import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { RouteDefinition } from '@amelie/contract';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Refusal } from '../refusals/refusal';
import { ROUTE } from './route.decorator';

const strict = new WeakMap<z.ZodObject, z.ZodObject>();

function strictly(shape: z.ZodObject): z.ZodObject {
  const known = strict.get(shape) ?? shape.strict();
  strict.set(shape, known);
  return known;
}

function part(shape: z.ZodObject | undefined, value: unknown, place: string): Record<string, unknown> {
  if (!shape) return {};
  const parsed = strictly(shape).safeParse(value === undefined ? {} : value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues
    .slice(0, 20)
    .map((issue) => ({ at: [place, ...issue.path].join('.'), fault: issue.code, message: issue.message }));
  throw new Refusal('bad-request', { faults });
}

/** Checks all that a request carries against its route, and refuses what the route does not name. */
export function readGiven(route: RouteDefinition, request: Pick<FastifyRequest, 'params' | 'query' | 'body'>) {
  return {
    ...part(route.params, request.params, 'path'),
    ...part(route.query, request.query, 'query'),
    ...part(route.body, request.body, 'body'),
  };
}

/** The checked parameters, query and body of the request, in one object. */
export const Given = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const route = Reflect.getMetadata(ROUTE, context.getHandler()) as RouteDefinition;
  return readGiven(route, context.switchToHttp().getRequest<FastifyRequest>());
});
