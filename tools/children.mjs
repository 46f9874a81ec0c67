import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openLog } from './log-file.mjs';
import { checkout, inCheckout } from './paths.mjs';
import { signal } from './processes.mjs';
import { say } from './say.mjs';

const followParent = pathToFileURL(inCheckout('tools/follow-parent.mjs')).href;
const patience = 20_000;

/** The platform's processes and the built files they run. */
export const scripts = {
  api: 'apps/api/dist/main.js',
  worker: 'apps/api/dist/worker.js',
  content: 'apps/content/dist/server.js',
};

function launch(role, { env, log }) {
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--import', followParent, inCheckout(scripts[role])],
    // A group of its own: Ctrl-C reaches the parent only, which ends everybody in order.
    { cwd: checkout, env: { ...env, ROLE: role }, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  child.stdout.on('data', log.write);
  child.stderr.on('data', (chunk) => {
    log.write(chunk);
    child.lastWords = String(chunk).trim().split('\n').at(-1);
  });
  return child;
}

/** Waits 1 s before the first new try, twice as long each time, half a minute at most. */
const pauseBefore = (tries) => Math.min(1_000 * 2 ** tries, 30_000);

/**
 * Keeps one process of the platform alive: when it dies it is started again, later and later.
 * `onLaunch(pid)` hears of each process. Answers `stop`, which asks it to end and insists after 20 s.
 */
export function keepAlive(role, { env, logFolder, onLaunch = () => undefined }) {
  const logFile = join(logFolder, `${role}.log`);
  const log = openLog(logFile);
  let child;
  let timer;
  let stopping = false;
  let tries = 0;

  const start = () => {
    const began = Date.now();
    child = launch(role, { env, log });
    onLaunch(child.pid);
    child.once('exit', (code, name) => {
      if (stopping) return;
      if (Date.now() - began > 60_000) tries = 0;
      const pause = pauseBefore(tries);
      tries += 1;
      const why = child.lastWords ?? name ?? `exit code ${code}`;
      say(`The ${role} ended (${why}); starting it again in ${pause / 1000} s. See ${logFile}`);
      timer = setTimeout(start, pause);
    });
  };

  start();
  return {
    role,
    logFile,
    ended: () => child.exitCode !== null || child.signalCode !== null,
    kill: () => child.pid && signal(child.pid, 'SIGKILL'),
    async stop() {
      stopping = true;
      clearTimeout(timer);
      if (child.exitCode === null && child.signalCode === null) {
        const gone = new Promise((resolve) => child.once('exit', resolve));
        signal(child.pid, 'SIGTERM');
        const insist = setTimeout(() => signal(child.pid, 'SIGKILL'), patience);
        await gone;
        clearTimeout(insist);
      }
      log.close();
    },
  };
}
