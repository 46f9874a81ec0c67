import 'reflect-metadata';
import { commitEnvelopeBytes } from '@amelie/contract';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { AppModule } from './app.module';
import { addHealth } from './platform/health/health';
import { guardOrigin } from './platform/http/guard-origin';
import { refuseUnreadable } from './platform/http/refuse-unreadable';
import { serveOpenApi } from './platform/http/serve-openapi';
import { describeDocument } from './launches/describe-document';
import { launchedCallers } from './cmi5/launched-callers';
import { findAmong, type LaunchedCallers } from './lrs/credentials/launched-callers';
import { serveXapi } from './lrs/http/serve-xapi';
import { tincanCallers } from './tincan/launched-callers';
import { servePortal } from './platform/http/serve-portal';
import type { PlatformParts } from './platform/platform.module';

/** What the record store asks about whatever was launched: AUs of cmi5, and xAPI packages. */
function everyLaunch(of: Parameters<typeof launchedCallers>[0]): LaunchedCallers {
  const cmi5 = launchedCallers(of);
  return { ...cmi5, find: findAmong([cmi5.find, tincanCallers(of)]) };
}

/** Wires the API: the same app for the server, the tests and, without its door, for the worker. */
export async function createApp(parts: PlatformParts): Promise<NestFastifyApplication> {
  const { config, database, log } = parts;
  const adapter = new FastifyAdapter({
    bodyLimit: commitEnvelopeBytes,
    requestTimeout: 30_000,
    connectionTimeout: 0,
    keepAliveTimeout: 72_000,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    trustProxy: config.trustProxy ?? false,
    genReqId: () => randomUUID(),
    frameworkErrors: refuseUnreadable(config.secureCookies),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(parts), adapter, {
    logger: false,
    abortOnError: false,
  });
  const server = adapter.getInstance();
  guardOrigin(server, config);
  addHealth(server, database);
  serveOpenApi(server);
  serveXapi(server, { config, database, log, launched: everyLaunch({ database, appOrigin: config.appOrigin }) });
  await servePortal(server, {
    folder: join(__dirname, '../../portal/dist'),
    https: config.secureCookies,
    describePlayer: (launchId) => describeDocument({ database, contentOrigin: config.contentOrigin }, launchId),
  });
  return app;
}
