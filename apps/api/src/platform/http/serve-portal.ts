import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hintsFor, readRouteHints } from './route-hints';
import { pageHeaders } from './security-headers';
import { namesSession } from './session-cookie';

export interface PortalFiles {
  /** The built portal: `index.html`, `player.html`, `assets/`. */
  folder: string;
  contentOrigin: string;
  https: boolean;
}

/** Serves the built portal: hashed assets for a year, documents never from a cache, each with its own headers. */
export async function servePortal(
  server: FastifyInstance,
  { folder, contentOrigin, https }: PortalFiles,
): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  const documents = {
    portal: { html: readFileSync(join(folder, 'index.html'), 'utf8'), headers: pageHeaders({ https }) },
    player: {
      html: readFileSync(join(folder, 'player.html'), 'utf8'),
      headers: pageHeaders({ https, frames: contentOrigin, opensPopups: false }),
    },
  };
  const hints = readRouteHints(folder);
  const send = (reply: FastifyReply, kind: keyof typeof documents, head = '') =>
    reply
      .headers(documents[kind].headers)
      .type('text/html; charset=utf-8')
      .send(documents[kind].html.replace('</head>', `${head}</head>`));
  const headOf = ({ url, headers }: FastifyRequest) =>
    hintsFor(hints, url.split('?')[0] ?? '', namesSession(headers.cookie));
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    globIgnore: ['**/*.html', '**/*.br', '**/*.gz', 'route-hints.json'],
    setHeaders: (response, path) => {
      const hashed = path.includes('/assets/');
      void response.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      void response.header('x-content-type-options', 'nosniff');
      void response.header('cross-origin-resource-policy', 'same-origin');
    },
  });
  server.get('/learn/:launchId', (_request, reply) => send(reply, 'player'));
  // A route, not the not-found handler: that one is Nest's.
  server.get('/*', (request, reply) => {
    const page = !/^\/(api|xapi|assets|health)\b/.test(request.url);
    if (page) return send(reply, 'portal', headOf(request));
    const problem = {
      type: '/problems/not-found',
      title: 'not found',
      status: 404,
      code: 'not-found',
      requestId: String(request.id),
    };
    return reply.status(404).type('application/problem+json').send(JSON.stringify(problem));
  });
}
