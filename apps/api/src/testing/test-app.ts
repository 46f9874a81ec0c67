import { type Config, openLog, readConfig } from '@amelie/ground';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../create-app';
import { openSession } from '../people/sessions';
import type { Database } from '../platform/database/database';
import { openTestDatabase } from './test-database';

export interface Answer<Body = Record<string, unknown>> {
  status: number;
  body: Body;
  headers: Record<string, string | string[] | number | undefined>;
  text: string;
}

type Send = <Body = Record<string, unknown>>(
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer<Body>>;

/** Speaks to the API over HTTP as one person: the right origin, JSON, their cookie. */
export interface TestClient {
  get: Send;
  post: Send;
  put: Send;
  patch: Send;
  delete: Send;
}

export interface TestApp {
  app: NestFastifyApplication;
  config: Config;
  database: Database;
  databaseUrl: string;
  /** A client with a session of this account. */
  as(accountId: string): Promise<TestClient>;
  /** A client without a session. */
  anyone: TestClient;
  close(): Promise<void>;
}

function clientOf(app: NestFastifyApplication, config: Config, cookie?: string): TestClient {
  const send =
    (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'): Send =>
    async <Body>(path: string, body?: unknown, headers: Record<string, string> = {}) => {
      const answer = await app.inject({
        method,
        url: path,
        headers: {
          host: new URL(config.appOrigin).host,
          ...(method === 'GET' ? {} : { origin: config.appOrigin }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(cookie ? { cookie } : {}),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      });
      const json = /\bjson/.test(String(answer.headers['content-type']));
      return {
        status: answer.statusCode,
        body: (json ? answer.json() : {}) as Body,
        headers: answer.headers,
        text: answer.payload,
      };
    };
  return { get: send('GET'), post: send('POST'), put: send('PUT'), patch: send('PATCH'), delete: send('DELETE') };
}

/** The whole API on a database of its own, spoken to over HTTP without a port. */
export async function startTestApp(environment: Record<string, string> = {}): Promise<TestApp> {
  const { database, url, close } = await openTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'amelie-test-'));
  const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: url, LOG_LEVEL: 'silent', ...environment });
  const app = await createApp({ config, database, log: openLog('test', 'silent') });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    config,
    database,
    databaseUrl: url,
    as: async (accountId) => {
      const session = await openSession(database, accountId, false);
      return clientOf(app, config, `lms=${session.token}`);
    },
    anyone: clientOf(app, config),
    close: async () => {
      await app.close();
      await close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
