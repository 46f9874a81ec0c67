import type { FastifyInstance } from 'fastify';
import type { LaunchedCallers } from '../credentials/launched-callers';

/**
 * The address at which what was launched gets its token (cmi5 8.2): by POST, as JSON, with 200 also for an error, and
 * never from a cache.
 */
export function serveFetch(scope: FastifyInstance, launched: LaunchedCallers): void {
  scope.route<{ Params: { key: string } }>({
    method: 'POST',
    url: '/fetch/:key',
    handler: async (request, reply) => {
      const answer = await launched.takeToken(request.params.key);
      return reply
        .header('cache-control', 'no-store')
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(answer));
    },
  });
}
