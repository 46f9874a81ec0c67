import { contentHostPattern, contentOriginOf, type Log, type Storage } from '@amelie/ground';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { contentHeaders } from './content-headers';
import { Kept } from './kept';
import type { LaunchedPackages } from './launched-packages';
import { readPath, redactPath } from './request-path';
import { sendFile } from './send-file';
import { sendShellFile, sendShellPage } from './send-shell';
import { returnFile, returnPage } from './return-page';
import type { ShellFile } from './shell-files';

export interface ContentParts {
  appOrigin: string;
  /** One origin for all packages, or a wildcard that gives each its own. */
  contentOrigin: string;
  /** Where AUs may lie that are not in their package. */
  auOrigins?: readonly string[];
  packages: LaunchedPackages;
  storage: Storage;
  shellFiles: ReadonlyMap<string, ShellFile>;
  log: Log;
  trustProxy?: string[];
}

interface Serving extends ContentParts {
  /** Files that were there a moment ago. */
  stored: Kept<true>;
}

const believedFor = 30_000;
const alive = '/health/live';

function sendStatus(reply: FastifyReply, status: number): FastifyReply {
  return reply.status(status).type('text/plain; charset=utf-8').send('');
}

/** What a request must not be, whatever it asks for. */
function refusedStatus(request: FastifyRequest, hosts: RegExp): number | null {
  if (request.method !== 'GET' && request.method !== 'HEAD') return 405;
  if (!hosts.test(request.headers.host ?? '')) return 421;
  return request.headers['service-worker'] === undefined ? null : 403;
}

/** Whether a file is there. Its name is its content, so a yes holds: an object store need not be asked for every piece. */
async function isStored({ storage, stored }: Serving, sha256: string): Promise<boolean> {
  if (stored.get(sha256)) return true;
  const isThere = (await storage.size(sha256)) !== null;
  if (isThere) stored.set(sha256, true, believedFor);
  return isThere;
}

async function answer(parts: Serving, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { packages, appOrigin, shellFiles, storage } = parts;
  const path = readPath(request.originalUrl);
  const launched = path && (await packages.find(path.capability));
  if (!path || !launched) return sendStatus(reply, 404);
  const { opensPopups, packageId } = launched;
  // A capability opens its package on that package's own host alone.
  if (request.headers.host !== new URL(contentOriginOf(parts.contentOrigin, packageId)).host)
    return sendStatus(reply, 404);
  const speaksXapi = launched.edition === 'cmi5' || launched.edition === 'xapi';
  if (opensPopups || speaksXapi)
    void reply.headers(contentHeaders({ appOrigin, opensPopups, speaksXapi, auOrigins: parts.auOrigins ?? [] }));
  if (path.of === 'shell') {
    const file = shellFiles.get(path.file);
    if (path.file === returnFile) return reply.type('text/html; charset=utf-8').send(returnPage);
    if (path.file === 'shell.html') return sendShellPage(reply, appOrigin, launched);
    return file ? sendShellFile(request, reply, file) : sendStatus(reply, 404);
  }
  const file = await packages.findFile(packageId, path.file);
  if (!file || !(await isStored(parts, file.sha256))) return sendStatus(reply, 404);
  return sendFile(request, reply, { file, path: path.file, capability: path.capability, storage });
}

/**
 * The content origin: package files and the shell around them, for whoever holds the capability of an open launch.
 * It reads no cookie, sets none, and changes nothing.
 */
export function createContentServer(parts: ContentParts): FastifyInstance {
  const { log, appOrigin } = parts;
  const serving = { ...parts, stored: new Kept<true>() };
  const hosts = contentHostPattern(parts.contentOrigin);
  const headers = contentHeaders({ appOrigin });
  const server = fastify({
    logger: false,
    trustProxy: parts.trustProxy ?? false,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    keepAliveTimeout: 72_000,
    requestTimeout: 30_000,
    bodyLimit: 1024,
    exposeHeadRoutes: false,
    // One route for everything: addresses are read as they came, not as a router would mend them.
    rewriteUrl: () => '/',
  });
  server.addHook('onRequest', async (request, reply) => {
    void reply.headers(headers);
    if (request.originalUrl === alive) return;
    const status = refusedStatus(request, hosts);
    if (status === 405) void reply.header('allow', 'GET, HEAD');
    if (status !== null) return sendStatus(reply, status);
  });
  server.addHook('onResponse', async (request, reply) => {
    if (request.originalUrl === alive) return;
    const { method, originalUrl } = request;
    log.info({ method, path: redactPath(originalUrl), status: reply.statusCode, ms: Math.round(reply.elapsedTime) });
  });
  server.setErrorHandler((error: Error, request, reply) => {
    log.error({ path: redactPath(request.originalUrl), error: error.name }, 'failed');
    return sendStatus(reply.header('retry-after', '5'), 503);
  });
  server.setNotFoundHandler((_request, reply) => sendStatus(reply, 404));
  server.route({
    method: ['GET', 'HEAD'],
    url: '/',
    handler: (request, reply) => {
      if (request.originalUrl === alive) return reply.send({ status: 'live' });
      return answer(serving, request, reply);
    },
  });
  return server;
}
