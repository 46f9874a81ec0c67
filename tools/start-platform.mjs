import { build } from './build.mjs';
import { atEnd, closeOnSignals, isClosing, orderly } from './closing.mjs';
import { checkDatabase, checkRedis } from './database.mjs';
import { install } from './install.mjs';
import { takeDataDir } from './lock.mjs';
import { needs, requireDisk, requireMemory } from './machine.mjs';
import { keepPostgres, launchPlatform } from './platform.mjs';
import { listenFault } from './ports.mjs';
import { commandOf } from './processes.mjs';
import { Fault, say, tell } from './say.mjs';
import { prepareDataDir, readSettings } from './settings.mjs';
import { welcome } from './welcome.mjs';

async function requirePort(name, port, host) {
  const fault = await listenFault(port, host);
  if (!fault) return;
  if (fault === 'EADDRNOTAVAIL')
    throw new Fault(`HOST=${host} is no address of this machine: correct it or leave it out.`);
  const why = { EADDRINUSE: 'is taken by another program', EACCES: 'may not be used by this account' };
  const other = port < 1024 ? port + 8000 : port + 100;
  throw new Fault(`Port ${port} ${why[fault] ?? `can't be opened (${fault})`}. Choose another: ${name}=${other}`);
}

async function requirePorts({ port, contentPort, host, roles }) {
  if (port === contentPort) throw new Fault(`PORT and CONTENT_PORT are both ${port}: they have to differ.`);
  if (roles.includes('api')) await requirePort('PORT', port, host);
  if (roles.includes('content')) await requirePort('CONTENT_PORT', contentPort, host);
}

/** npm may be killed without us hearing of it: nobody could stop us any more, so we stop by ourselves. */
function endWithNpm(npm) {
  if (npm === undefined) return;
  const timer = setInterval(() => {
    if (commandOf(npm) !== undefined) return;
    clearInterval(timer);
    say('The npm that started this is gone.');
    process.kill(process.pid, 'SIGTERM');
  }, 1_000);
  atEnd(() => clearInterval(timer));
}

async function openDatabase(settings) {
  if (settings.databaseUrl) {
    const version = await checkDatabase(settings.databaseUrl);
    return { url: settings.databaseUrl, name: `PostgreSQL ${version}, by DATABASE_URL` };
  }
  if (!settings.roles.includes('api')) {
    throw new Fault(`ROLE=${settings.roles[0]} runs beside others and shares their database: set DATABASE_URL.`);
  }
  tell('Starting PostgreSQL …');
  const postgres = await keepPostgres(settings.dataDir);
  atEnd(postgres.stop);
  return { url: postgres.url, name: 'PostgreSQL, built in' };
}

async function openQueue(settings) {
  if (!settings.redisUrl) return 'on PostgreSQL';
  const { version, policy } = await checkRedis(settings.redisUrl);
  if (policy !== 'noeviction')
    say(`Redis evicts (maxmemory-policy ${policy}): set it to noeviction, or jobs wait longer.`);
  return `Redis ${version}`;
}

async function start() {
  const settings = readSettings();
  const { dataDir } = settings;
  let platform;
  closeOnSignals(0, () => platform?.kill());
  prepareDataDir(dataDir);
  const lock = await takeDataDir(dataDir, 'start');
  atEnd(lock.release);
  endWithNpm(lock.npm);
  await requirePorts(settings);
  requireDisk(dataDir, needs.diskToRun, 'run');
  await install();
  await build();
  requireMemory(needs.memoryToRun, 'run');
  const queue = await openQueue(settings);
  const database = await openDatabase(settings);
  platform = await launchPlatform(settings, database.url, lock.noteChild);
  atEnd(platform.stop);
  atEnd(() => lock.note({ stopping: true }));
  await platform.ready();
  await platform.front();
  if (isClosing()) return;
  welcome(settings, { database: database.name, redis: queue });
}

/** `npm start`: from a bare checkout to a running platform. */
export const main = () => orderly(start);
