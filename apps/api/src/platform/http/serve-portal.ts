import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageHeaders } from './security-headers';

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
    portal: { html: readFileSync(join(folder, 'index.html')), headers: pageHeaders({ https }) },
    player: {
      html: readFileSync(join(folder, 'player.html')),
      headers: pageHeaders({ https, frames: contentOrigin, opensPopups: false }),
    },
  };
  const send = (reply: FastifyReply, kind: keyof typeof documents) =>
    reply.headers(documents[kind].headers).type('text/html; charset=utf-8').send(documents[kind].html);
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    globIgnore: ['**/*.html', '**/*.br', '**/*.gz'],
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
    if (page) return send(reply, 'portal');
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
