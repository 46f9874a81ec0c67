import { spawn } from 'node:child_process';
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { account, environment } from './postgres-account.mjs';
import { postgresBinaries } from './postgres-binaries.mjs';
import { checkReachable, makeCluster, runningServer, stopServer } from './postgres-cluster.mjs';
import { addressOf, clusterOf, keysOf, readKeys, writeKeys } from './postgres-keys.mjs';
import { serverArguments } from './postgres-settings.mjs';
import { freePort, listenFault } from './ports.mjs';
import { Fault, during, tell, wait } from './say.mjs';

async function choosePort(wished) {
  return wished && !(await listenFault(wished, '127.0.0.1')) ? wished : freePort();
}

function openLog(dataDir) {
  const file = join(dataDir, 'log', 'postgres.log');
  mkdirSync(join(dataDir, 'log'), { recursive: true, mode: 0o700 });
  if (existsSync(file) && statSync(file).size > 10_000_000) renameSync(file, `${file}.1`);
  return { file, handle: openSync(file, 'a', 0o600), start: existsSync(file) ? statSync(file).size : 0 };
}

const lastLines = ({ file, start }) => readFileSync(file).subarray(start).toString('utf8').trim();

async function connect(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Waits for the first answer; after a hard stop the server may recover first. */
async function waitUntilReady(child, url) {
  const began = Date.now();
  let told = false;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    try {
      await (await connect(url)).end();
      return true;
    } catch (error) {
      if (error.code === '28P01') throw new Fault(`The database doesn't accept the password kept beside it.`);
    }
    if (!told && Date.now() - began > 5_000) tell('PostgreSQL recovers what a hard stop left behind …');
    told ||= Date.now() - began > 5_000;
    await wait(100);
  }
}

/** Creates the platform's own role and database; the platform never works with the rights of the superuser. */
async function makeDatabase(keys) {
  const client = await connect(addressOf(keys, 'postgres'));
  try {
    const role = await client.query(`select from pg_roles where rolname = 'amelie'`);
    if (role.rowCount === 0) await client.query(`create role amelie login`);
    await client.query(`alter role amelie password '${keys.ownerPassword}'`);
    const database = await client.query(`select from pg_database where datname = 'amelie'`);
    if (database.rowCount === 0) await client.query('create database amelie owner amelie');
  } finally {
    await client.end();
  }
}

async function boot({ bin, dataDir, keys, safe }) {
  const log = openLog(dataDir);
  const child = spawn(join(bin, 'postgres'), serverArguments({ folder: clusterOf(dataDir), port: keys.port, safe }), {
    ...account,
    cwd: dataDir,
    env: environment,
    detached: true,
    stdio: ['ignore', log.handle, log.handle],
  });
  closeSync(log.handle);
  const failed = new Promise((_, reject) => child.once('error', reject));
  const ready = await Promise.race([waitUntilReady(child, addressOf(keys, 'postgres')), failed]);
  return ready ? child : { fault: lastLines(log) };
}

/** Backends of a server that was killed take a moment to go: until then its shared memory is "still in use". */
async function bootWithPatience(options) {
  for (let tries = 0; ; tries += 1) {
    const child = await boot(options);
    if (!child.fault) return child;
    const passing = /shared memory block|lock file .* already exists/.test(child.fault);
    if (!passing || tries >= 15) {
      const line = child.fault.split('\n').find((text) => /FATAL|PANIC|ERROR/.test(text)) ?? child.fault;
      throw new Fault(`PostgreSQL didn't start: ${line} (all of it: ${join(options.dataDir, 'log/postgres.log')})`);
    }
    await wait(1_000);
  }
}

/**
 * Boots the built-in PostgreSQL with its data below `dataDir`, making it on the first start.
 * A server that a hard-killed parent left behind is stopped first. `safe: false` gives up durability, for tests.
 * Answers the addresses, the process and `stop`.
 */
export async function openPostgres({ dataDir, safe = true }) {
  const bin = postgresBinaries(join(dataDir, 'postgres-server'));
  checkReachable(bin, dataDir);
  const left = runningServer(dataDir);
  if (left) await during('Ending the PostgreSQL that an earlier run left behind', () => stopServer(left));
  if (!existsSync(clusterOf(dataDir))) await during('Making the database', () => makeCluster(bin, dataDir));
  else chmodSync(clusterOf(dataDir), 0o700);
  runningServer(dataDir);
  const kept = readKeys(dataDir);
  if (!kept) throw new Fault(`${keysOf(dataDir)} is missing: it holds the password of the database beside it.`);
  const keys = { ...kept, port: await choosePort(kept.port) };
  writeKeys(dataDir, keys);
  const child = await bootWithPatience({ bin, dataDir, keys, safe });
  await makeDatabase(keys);
  return {
    child,
    url: addressOf(keys, 'amelie'),
    superuserUrl: addressOf(keys, 'postgres'),
    stop: () => stopServer(child),
  };
}

/** The address of the platform's database on a server that already runs on this data. */
export function addressOfRunning(dataDir) {
  const server = runningServer(dataDir);
  const keys = readKeys(dataDir);
  return server && keys ? addressOf({ ...keys, port: server.port }, 'amelie') : undefined;
}
