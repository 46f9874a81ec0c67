import { openApiDocument } from '@amelie/contract';
import type { FastifyInstance } from 'fastify';

/** `/api/openapi.json`: the document is made from the contract, once. */
export function serveOpenApi(server: FastifyInstance): void {
  const document = JSON.stringify(openApiDocument());
  server.get('/api/openapi.json', (_request, reply) => reply.type('application/json').send(document));
}
