import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { createConnection } from 'node:net';
import { checkDatabase, checkRedis } from './database.mjs';
import { addressesOf, askHealth, frontPageFault } from './health.mjs';
import { holderOf } from './lock.mjs';
import { freeDisk, freeMemory, needs } from './machine.mjs';
import { inCheckout } from './paths.mjs';
import { addressOfRunning } from './postgres.mjs';
import { checkConfig } from './prepare.mjs';
import { listenFault } from './ports.mjs';
import { say } from './say.mjs';
import { environmentOf, readSettings } from './settings.mjs';

const good = (text) => ({ mark: '✔', text });
const note = (text) => ({ mark: '·', text });
const bad = (text) => ({ mark: '✘', text });

const storageFaults = {
  ENOENT: 'there is no such bucket',
  EACCES: 'the key may not read it',
  ECONNREFUSED: 'no answer',
};

const enough = (free, needed) =>
  free >= needed ? good(`${free} MB free`) : bad(`${free} MB free, ${needed} MB are needed`);

async function ofOrigins(settings) {
  if (!existsSync(inCheckout('libs/ground/dist/index.js'))) return note('not built yet, so not checked');
  await checkConfig(environmentOf(settings, settings.databaseUrl));
  return good(`app ${settings.appOrigin}, content ${settings.contentOrigin}`);
}

/** How many days the certificate at an https origin is still good for. */
function daysLeft(origin) {
  // Under a wildcard any name is as good as that of a package.
  const { hostname, port } = new URL(origin.replace('//*.', '//p-doctor.'));
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) || 443, servername: hostname, timeout: 5_000 }, () => {
      const until = Date.parse(socket.getPeerCertificate().valid_to);
      socket.end();
      resolve(Math.floor((until - Date.now()) / 86_400_000));
    });
    socket.on('timeout', () => socket.destroy(new Error('no answer in time')));
    socket.on('error', reject);
  });
}

async function ofTls(settings) {
  const origins = [settings.appOrigin, settings.contentOrigin].filter((origin) => origin.startsWith('https:'));
  if (origins.length === 0) return note('not used (http on this machine only)');
  const days = Math.min(...(await Promise.all(origins.map(daysLeft))));
  return days > 14 ? good(`good for ${days} days`) : bad(`a certificate ends in ${days} days: renew it`);
}

/** Opens a connection to the mail server and waits for its greeting. */
function greeting(url) {
  const { hostname, port, protocol } = new URL(url);
  const secure = protocol === 'smtps:';
  const where = { host: hostname, port: Number(port) || (secure ? 465 : 25), timeout: 5_000 };
  return new Promise((resolve, reject) => {
    const socket = secure ? connect({ ...where, servername: hostname }) : createConnection(where);
    socket.once('data', (data) => {
      socket.end('QUIT\r\n');
      resolve(data.toString('latin1').trim());
    });
    socket.on('timeout', () => socket.destroy(new Error('no answer in time')));
    socket.on('error', reject);
  });
}

async function ofMail() {
  if (!process.env.SMTP_URL) return note('no SMTP_URL, mail lands in the inbox of the app');
  const line = await greeting(process.env.SMTP_URL);
  return line.startsWith('220') ? good('the server greets') : bad(`the server says "${line}"`);
}

async function ofDatabase({ databaseUrl, dataDir }) {
  const url = databaseUrl ?? addressOfRunning(dataDir);
  if (!url) return note('PostgreSQL, built in, not running now');
  return good(`PostgreSQL ${await checkDatabase(url)}, ${databaseUrl ? 'by DATABASE_URL' : 'built in'}`);
}

async function ofStorage({ dataDir }) {
  const given = process.env.S3_URL;
  if (!given) return note(`on this disk, in ${join(dataDir, 'files')}`);
  const built = inCheckout('libs/ground/dist/index.js');
  if (!existsSync(built)) return note('an S3 bucket; not built yet, so not checked');
  const { readS3Address, S3Storage } = (await import(built)).default;
  const address = readS3Address(given);
  try {
    await new S3Storage(address, join(dataDir, 'files', 'incoming')).check();
  } catch (error) {
    return bad(`bucket ${address.bucket} at ${address.endpoint}: ${storageFaults[error.code] ?? error.message}`);
  }
  return good(`bucket ${address.bucket} at ${address.endpoint} answers`);
}

async function ofRedis({ redisUrl }) {
  if (!redisUrl) return note('no REDIS_URL, jobs run on PostgreSQL');
  const { version, policy } = await checkRedis(redisUrl);
  if (policy !== 'noeviction') return bad(`${version}: maxmemory-policy is ${policy}, set it to noeviction`);
  return good(version);
}

async function ofProcess(settings, role) {
  const address = addressesOf(settings)[role];
  if ((await askHealth(address)) === 200) return good(`answers on port ${address.port}`);
  const fault = await listenFault(address.port, settings.host);
  const { port } = address;
  return fault ? bad(`port ${port} can't be used (${fault})`) : note(`not running, port ${port} is free`);
}

async function ofFrontPage(settings) {
  const { api } = addressesOf(settings);
  if ((await askHealth(api)) !== 200) return note('the app is not running, so not opened');
  const fault = await frontPageFault(api);
  const logFile = join(settings.dataDir, 'log', 'api.log');
  return fault ? bad(`${fault}. See ${logFile}`) : good('opens');
}

function ofRunning({ dataDir }) {
  const holder = holderOf(dataDir);
  return holder ? good(`process ${holder.pid} works on ${dataDir}`) : note(`nothing works on ${dataDir}`);
}

const checks = {
  versions: () => good(`Node ${process.versions.node}, ${process.platform} ${process.arch}`),
  memory: () => enough(freeMemory(), needs.memoryToRun),
  disk: ({ dataDir }) => enough(freeDisk(dataDir), needs.diskToRun),
  running: ofRunning,
  database: ofDatabase,
  Redis: ofRedis,
  storage: ofStorage,
  origins: ofOrigins,
  TLS: ofTls,
  mail: ofMail,
  app: (settings) => ofProcess(settings, 'api'),
  'front page': ofFrontPage,
  content: (settings) => ofProcess(settings, 'content'),
};

/** Looks at everything that a start needs, without changing anything. The exit code is 1 when something is wrong. */
export async function doctor() {
  const settings = readSettings();
  for (const [name, check] of Object.entries(checks)) {
    const verdict = await Promise.resolve(settings)
      .then(check)
      .catch((error) => bad(error.message));
    say(`${verdict.mark} ${name}: ${verdict.text}`);
    if (verdict.mark === '✘') process.exitCode = 1;
  }
}
