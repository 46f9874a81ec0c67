import { applyDecorators, Delete, Get, HttpCode, Patch, Post, Put, SetMetadata } from '@nestjs/common';
import type { RouteDefinition } from '@amelie/contract';

export const ROUTE = Symbol('route');

const methods = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete };

/** Binds a controller's method to a route of the contract: method, path, policy, validation and reply come from it. */
export function Route(definition: RouteDefinition): MethodDecorator {
  return applyDecorators(methods[definition.method](definition.path), HttpCode(200), SetMetadata(ROUTE, definition));
}
