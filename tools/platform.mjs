import { join } from 'node:path';
import { keepAlive } from './children.mjs';
import { isClosing } from './closing.mjs';
import { addressesOf, askHealth, frontPageFault } from './health.mjs';
import { openPostgres } from './postgres.mjs';
import { checkConfig, prepare } from './prepare.mjs';
import { Fault, say, tell, wait } from './say.mjs';
import { environmentOf } from './settings.mjs';

/** Boots the built-in PostgreSQL and boots it again, should it ever die. */
export async function keepPostgres(dataDir) {
  let stopping = false;
  const watch = (server) =>
    server.child.once('exit', async () => {
      if (stopping) return;
      say('PostgreSQL ended by itself; starting it again.');
      try {
        current = await openPostgres({ dataDir });
        watch(current);
      } catch (error) {
        say(`${error.message}\nThe platform can't work without its database.`);
        process.kill(process.pid, 'SIGTERM');
      }
    });
  let current = await openPostgres({ dataDir });
  watch(current);
  return {
    url: current.url,
    stop: () => {
      stopping = true;
      return current.stop();
    },
  };
}

async function waitUntilWell(children, settings) {
  const asked = Object.entries(addressesOf(settings)).filter(([role]) => settings.roles.includes(role));
  const end = Date.now() + 120_000;
  for (const [role, address] of asked) {
    while (!isClosing() && (await askHealth(address)) !== 200) {
      const { logFile } = children.find((child) => child.role === role);
      if (Date.now() > end) throw new Fault(`The ${role} doesn't answer after two minutes. See ${logFile}`);
      await wait(150);
    }
  }
}

async function requireFrontPage(children, settings) {
  const api = children.find(({ role }) => role === 'api');
  if (!api || isClosing()) return;
  const fault = await frontPageFault(addressesOf(settings).api);
  if (fault) throw new Fault(`The platform has started, but its front page doesn't open: ${fault}. See ${api.logFile}`);
}

/**
 * Prepares the database and launches the platform's processes; expects everything to be built.
 * `onLaunch(role, pid)` hears of each process. Answers `ready`, which waits until all of them are well, `front`,
 * which expects the front page to open, `stop`, which ends them in order, and `kill`, which does not.
 */
export async function launchPlatform(settings, databaseUrl, onLaunch = () => undefined) {
  process.umask(0o077);
  const env = environmentOf(settings, databaseUrl);
  await checkConfig(env);
  if (settings.roles.includes('api')) await prepare(env);
  tell(`Starting ${settings.roles.join(', ')} …`);
  const logFolder = join(settings.dataDir, 'log');
  const children = settings.roles.map((role) =>
    keepAlive(role, { env, logFolder, onLaunch: (pid) => onLaunch(role, pid) }),
  );
  return {
    ready: () => waitUntilWell(children, settings),
    front: () => requireFrontPage(children, settings),
    stop: () => Promise.all(children.map((child) => child.stop())),
    kill: () => children.forEach((child) => child.kill()),
  };
}
