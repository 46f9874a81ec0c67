import { z } from 'zod';
import type { RefusalCode } from './refusals';
import type { Right } from './rights';

/** Who may call a route: anyone, whoever is signed in, or whoever holds a right. */
export type Who = 'anyone' | 'signed-in' | Right;

export interface RouteDefinition {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With `:name` for parameters, e.g. `/api/courses/:courseId`. */
  path: string;
  who: Who;
  summary: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodObject;
  /** The reply is cut to this shape: what it does not list cannot leave. `file` routes stream bytes instead. */
  reply: z.ZodType | 'file';
  refusals?: readonly RefusalCode[];
}

/** Writes a route down once; validation, policy, OpenAPI and the client come from it. */
export function route<const R extends RouteDefinition>(definition: R): R {
  return definition;
}

type Output<S> = S extends z.ZodObject ? z.output<S> : unknown;

/** All that a request carries, checked: parameters, query and body in one object. Their names never collide. */
export type Given<R extends RouteDefinition> = Output<R['params']> & Output<R['query']> & Output<R['body']>;

/** What a route answers. */
export type Reply<R extends RouteDefinition> = R['reply'] extends z.ZodType ? z.input<R['reply']> : never;

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  facts: z.record(z.string(), z.unknown()).optional(),
  requestId: z.string(),
});
export type Problem = z.infer<typeof Problem>;
