import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { account, environment, giveToAccount } from './postgres-account.mjs';
import { clusterOf, writeKeys } from './postgres-keys.mjs';
import { commandOf, signal, waitForEnd } from './processes.mjs';
import { Fault } from './say.mjs';

/** Asks the server for its version: tells early, and clearly, when it can't run here at all. */
export function checkReachable(bin, dataDir) {
  const { status, error, stderr } = spawnSync(join(bin, 'postgres'), ['--version'], {
    ...account,
    cwd: '/',
    env: environment,
    encoding: 'utf8',
  });
  if (status === 0) return;
  if (account.uid !== undefined && (error?.code === 'EACCES' || error?.code === 'EPERM')) {
    throw new Fault(
      `PostgreSQL doesn't run as root, and its account can't reach ${dataDir}. ` +
        'Set DATA_DIR to a folder that every account may enter, such as /var/lib/amelie.',
    );
  }
  throw new Fault(`The built-in PostgreSQL doesn't run here: ${(error?.message ?? stderr).trim().split('\n')[0]}`);
}

/** Makes the cluster in a folder of its own and moves it to its place: an interrupted start leaves no half cluster. */
export function makeCluster(bin, dataDir) {
  const half = join(dataDir, 'postgres.half');
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  giveToAccount(half);
  const keys = { password: randomBytes(24).toString('hex'), ownerPassword: randomBytes(24).toString('hex') };
  const passwordFile = join(half, '.password');
  const cluster = join(half, 'cluster');
  writeFileSync(passwordFile, keys.password, { mode: 0o600 });
  giveToAccount(passwordFile);
  const { status, stderr } = spawnSync(
    join(bin, 'initdb'),
    ['-D', cluster, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--data-checksums'].concat([
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ]),
    { ...account, cwd: half, env: environment, encoding: 'utf8' },
  );
  if (status !== 0) throw new Fault(`PostgreSQL could not make its data folder: ${stderr.trim().split('\n').at(-1)}`);
  writeKeys(dataDir, keys);
  renameSync(cluster, clusterOf(dataDir));
  rmSync(half, { recursive: true, force: true });
}

/** The process that holds the cluster, if it is alive and really a PostgreSQL; a stale pid file is removed. */
export function runningServer(dataDir) {
  const file = join(clusterOf(dataDir), 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  const command = commandOf(pid);
  if (command && /postgres/.test(command)) return { pid, port };
  rmSync(file, { force: true });
  return undefined;
}

/** Ends a server quickly but cleanly, however it was started. */
export async function stopServer({ pid }) {
  signal(pid, 'SIGINT');
  if (await waitForEnd(pid, 20_000)) return;
  signal(pid, 'SIGQUIT');
  if (!(await waitForEnd(pid, 5_000))) signal(pid, 'SIGKILL');
}
