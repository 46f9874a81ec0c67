import { type Config, type Log, openStorage } from '@amelie/ground';
import { versionOf, type XapiVersion } from '@amelie/formats';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { Database } from '../../platform/database/database';
import type { LaunchedCallers } from '../credentials/launched-callers';
import { Callers } from '../credentials/read-caller';
import { StatementGroup } from '../statements/statement-group';
import type { XapiParts } from '../xapi-parts';
import { unpackAlternate } from './alternate-syntax';
import { answerFault } from './answer-fault';
import { crossOriginHeaders } from './cross-origin';
import { resourceOf } from './resources';
import { serveFetch } from './serve-fetch';
import type { XapiAnswer } from './xapi-answer';
import { badRequest, XapiFault } from './xapi-fault';
import { readParameters, withoutEchoes, type XapiRequest, xapiMethods } from './xapi-request';

const prefix = '/xapi';
const versionHeader = 'x-experience-api-version';

function readHeaders(request: FastifyRequest): Map<string, string> {
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value);
  return headers;
}

/** Content of before 2013 says so; whoever looks for why it stores nothing finds it here. */
function olderHint(header: string): string {
  return /^0\.9/.test(header)
    ? ' Version 0.9 was a draft (Tin Can): publish the content again for Tin Can API 1.0.'
    : '';
}

function demandVersion(header: string | undefined, resource: string): XapiVersion {
  // About is where a client finds out which versions there are.
  if (header === undefined && resource === '/about') return '2.0.0';
  if (header === undefined) throw badRequest('The header X-Experience-API-Version is missing.');
  const version = versionOf(header);
  if (!version) throw badRequest(`X-Experience-API-Version has to be 1.0.x or 2.0.x.${olderHint(header)}`);
  return version;
}

function splitAddress(url: string): { path: string; search: string } {
  const mark = url.indexOf('?');
  return mark < 0 ? { path: url, search: '' } : { path: url.slice(0, mark), search: url.slice(mark + 1) };
}

/** Brings the request into one shape, whichever syntax it came in (1.0.3 Communication 1.3; not in 2.0). */
function readRequest(request: FastifyRequest, reply: FastifyReply): XapiRequest {
  const method = xapiMethods.find((known) => known === request.method);
  if (!method) throw new XapiFault(405, 'This method is not known here.');
  const { path, search } = splitAddress(request.url);
  // Clients join the endpoint and a resource with and without a slash of their own.
  const resource = path
    .slice(prefix.length)
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '');
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const given = {
    method,
    parameters: readParameters(new URLSearchParams(search)),
    headers: readHeaders(request),
    body,
  };
  const alternate =
    method === 'POST' &&
    given.parameters.has('method') &&
    versionOf(given.headers.get(versionHeader) ?? '1.0') === '1.0.3';
  const unpacked = alternate ? unpackAlternate(given) : given;
  const version = demandVersion(unpacked.headers.get(versionHeader), resource);
  void reply.header(versionHeader, version);
  return { ...unpacked, resource, version };
}

async function ask(parts: XapiParts, asked: XapiRequest): Promise<XapiAnswer> {
  const resource = resourceOf(asked);
  if (resource.open) return resource.answer(parts, asked);
  const caller = await parts.callers.read(asked.headers.get('authorization'));
  return resource.answer(parts, caller.bound?.echoesLaunch ? withoutEchoes(asked) : asked, caller);
}

/** A HEAD is the same answer without its body (1.0.3 Communication 1.1); by a form it still is a POST with no bytes. */
function withoutBody({ body, headers, ...answer }: XapiAnswer, isHead: boolean): XapiAnswer {
  if (body instanceof Readable) body.destroy();
  if (!isHead || body === undefined || body instanceof Readable) return { ...answer, headers, body: '' };
  return { ...answer, headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) }, body: '' };
}

async function answer(parts: XapiParts, request: FastifyRequest, reply: FastifyReply): Promise<XapiAnswer> {
  const asked = readRequest(request, reply);
  const found = await ask(parts, asked);
  return asked.method === 'HEAD' ? withoutBody(found, request.method === 'HEAD') : found;
}

export interface XapiSetting {
  config: Config;
  database: Database;
  log: Log;
  launched: LaunchedCallers;
}

/**
 * The learning record store's own corner of the server: raw bodies of any type, its own statuses and headers, no
 * cookies (docs/decisions/009).
 */
export function serveXapi(server: FastifyInstance, { config, database, log, launched }: XapiSetting): void {
  const parts: XapiParts = {
    config,
    database,
    files: openStorage(config),
    callers: new Callers(database, config.appOrigin, launched),
    group: new StatementGroup(database),
  };
  void server.register(
    async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
      scope.addHook('onRequest', async (request, reply) => {
        void reply.header(versionHeader, versionOf(String(request.headers[versionHeader] ?? '')) ?? '2.0.0');
        // A proxy that compresses would change the tags by which clients name documents.
        void reply.header('cache-control', 'no-store, no-transform');
        void reply.headers(crossOriginHeaders(config, request.headers.origin));
      });
      scope.setErrorHandler((error, request, reply) => answerFault(log, error, { request, reply }));
      serveFetch(scope, launched);
      for (const url of ['', '/*'])
        scope.route({
          method: [...xapiMethods, 'OPTIONS', 'PATCH'],
          url,
          bodyLimit: config.records.bodyBytes,
          handler: async (request, reply) => {
            if (request.method === 'OPTIONS') return reply.status(204).send();
            const { status, headers = {}, body } = await answer(parts, request, reply);
            return reply.status(status).headers(headers).send(body);
          },
        });
    },
    { prefix },
  );
}
