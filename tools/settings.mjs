import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { inCheckout } from './paths.mjs';
import { Fault } from './say.mjs';

const isRoot = process.getuid?.() === 0;

function readPort(environment, name, standard) {
  const given = environment[name] || String(standard);
  if (/^\d{1,5}$/.test(given) && Number(given) >= 1 && Number(given) <= 65_535) return Number(given);
  throw new Fault(`${name}=${given} is no port: set a number from 1 to 65535.`);
}

const isLoopback = (host) => ['localhost', '::1'].includes(host) || host.startsWith('127.');

function readRoles(role) {
  if (!role || role === 'all') return ['api', 'worker', 'content'];
  if (['api', 'worker', 'content'].includes(role)) return [role];
  throw new Fault(`ROLE=${role} is unknown: set all, api, worker or content.`);
}

/**
 * What has to be known before anything is built. The platform reads the rest, and checks all of it, by itself
 * (libs/ground/src/config.ts).
 */
export function readSettings(environment = process.env) {
  const port = readPort(environment, 'PORT', 3000);
  const contentPort = readPort(environment, 'CONTENT_PORT', 3001);
  const host = environment.HOST || '127.0.0.1';
  const embedded = !environment.DATABASE_URL;
  const standardFolder = isRoot ? '/var/lib/amelie' : inCheckout('.data');
  return {
    port,
    contentPort,
    host,
    roles: readRoles(environment.ROLE),
    dataDir: resolve(environment.DATA_DIR || standardFolder),
    databaseUrl: environment.DATABASE_URL || undefined,
    redisUrl: environment.REDIS_URL || undefined,
    demo: environment.DEMO || (embedded && isLoopback(host) ? 'on' : 'off'),
    appOrigin: (environment.APP_ORIGIN || `http://localhost:${port}`).replace(/\/$/, ''),
    contentOrigin: (environment.CONTENT_ORIGIN || `http://127.0.0.1:${contentPort}`).replace(/\/$/, ''),
  };
}

/** The environment of the platform's own processes. */
export function environmentOf(settings, databaseUrl) {
  return {
    ...process.env,
    PORT: String(settings.port),
    CONTENT_PORT: String(settings.contentPort),
    HOST: settings.host,
    APP_ORIGIN: settings.appOrigin,
    CONTENT_ORIGIN: settings.contentOrigin,
    DATA_DIR: settings.dataDir,
    DEMO: settings.demo,
    DATABASE_URL: databaseUrl,
  };
}

/** Makes the data folder. As root others may pass through it, because PostgreSQL runs as somebody else. */
export function prepareDataDir(dataDir) {
  if (existsSync(dataDir)) return;
  try {
    mkdirSync(dataDir, { recursive: true });
    chmodSync(dataDir, isRoot ? 0o711 : 0o700);
  } catch (error) {
    throw new Fault(`The data folder ${dataDir} can't be made (${error.code}): set DATA_DIR to one that can.`);
  }
}
