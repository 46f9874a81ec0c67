import type { Config } from '@amelie/ground';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../refusals/refusal';
import { foreignOrigin, wrongHost } from './origin-rules';
import { problemOf } from './problem.filter';
import { apiHeaders } from './security-headers';

/** Uploads speak tus, not JSON; everything else that changes something is JSON. */
const uploads = /^\/api\/uploads(\/|$)/;

/** The learning record store: other clients than our pages, no cookies, its own content types (docs/decisions/009). */
const records = /^\/xapi(\/|\?|$)/;

function refusalFor(request: Parameters<typeof foreignOrigin>[0] & { url: string }, config: Config): Refusal | null {
  if (wrongHost(request, config)) return new Refusal('wrong-host');
  if (records.test(request.url)) return null;
  if (foreignOrigin(request, config)) return new Refusal('foreign-origin');
  const type = request.headers['content-type'];
  const json = type === undefined || /^application\/json\b/.test(type);
  if (!json && !uploads.test(request.url)) return new Refusal('bad-request', { contentType: 'application/json' });
  return null;
}

/** One gate before every route: the right host, our own pages only, JSON only, and the headers of every answer. */
export function guardOrigin(server: FastifyInstance, config: Config): void {
  const headers = apiHeaders(config.secureCookies);
  const canonical = new URL(config.appOrigin);
  server.addHook('onRequest', async (request, reply) => {
    void reply.headers(headers);
    if (/^\/(health|metrics)\b/.test(request.url)) return;
    const refusal = refusalFor(request, config);
    if (!refusal) return;
    const page = request.method === 'GET' && refusal.code === 'wrong-host' && !request.url.startsWith('/api');
    if (page && request.url.startsWith('/'))
      return reply.redirect(`${canonical.origin}${request.url.replace(/^\/+/, '/')}`, 302);
    const problem = problemOf(refusal, String(request.id));
    return reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  });
}
