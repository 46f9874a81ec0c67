import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hintsFor, readRouteHints } from './route-hints';
import { type PageHeaders, pageHeaders } from './security-headers';
import { namesSession } from './session-cookie';

export interface PortalFiles {
  /** The built portal: `index.html`, `player.html`, `assets/`. */
  folder: string;
  https: boolean;
  /** What the player's document of a launch may frame, and whether windows belong to it; null for no open launch. */
  describePlayer: (launchId: string) => Promise<Pick<PageHeaders, 'frames' | 'keepsWindows'> | null>;
}

interface PortalDocument {
  html: string;
  headers: Record<string, string>;
}

/** Serves the built portal: hashed assets for a year, documents never from a cache, each with its own headers. */
export async function servePortal(
  server: FastifyInstance,
  { folder, https, describePlayer }: PortalFiles,
): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  const portal = { html: readFileSync(join(folder, 'index.html'), 'utf8'), headers: pageHeaders({ https }) };
  const player = readFileSync(join(folder, 'player.html'), 'utf8');
  const hints = readRouteHints(folder);
  const send = (reply: FastifyReply, { html, headers }: PortalDocument) =>
    reply.headers(headers).type('text/html; charset=utf-8').send(html);
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
  server.get<{ Params: { launchId: string } }>('/learn/:launchId', async ({ params }, reply) => {
    const launch = await describePlayer(params.launchId);
    return send(reply, { html: player, headers: pageHeaders({ https, ...launch }) });
  });
  // A route, not the not-found handler: that one is Nest's.
  server.get('/*', (request, reply) => {
    const page = !/^\/(api|xapi|assets|health)\b/.test(request.url);
    if (page) return send(reply, { ...portal, html: portal.html.replace('</head>', `${headOf(request)}</head>`) });
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
