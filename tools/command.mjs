import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { build } from './build.mjs';
import { atEnd, closeAll, closeOnSignals, orderly } from './closing.mjs';
import { checkDatabase } from './database.mjs';
import { doctor } from './doctor.mjs';
import { install } from './install.mjs';
import { holderOf, takeDataDir } from './lock.mjs';
import { inCheckout } from './paths.mjs';
import { addressOfRunning, openPostgres } from './postgres.mjs';
import { environmentOf, prepareDataDir, readSettings } from './settings.mjs';

/** The database of a start that runs now, or a server of our own for as long as the command takes. */
async function findDatabase({ databaseUrl, dataDir }) {
  if (databaseUrl) {
    await checkDatabase(databaseUrl);
    return databaseUrl;
  }
  const running = holderOf(dataDir)?.what === 'start' ? addressOfRunning(dataDir) : undefined;
  if (running) return running;
  prepareDataDir(dataDir);
  const lock = await takeDataDir(dataDir, 'command');
  atEnd(lock.release);
  const postgres = await openPostgres({ dataDir });
  atEnd(postgres.stop);
  return postgres.url;
}

function runCommand(parameters, env) {
  return new Promise((resolve, reject) => {
    const cwd = process.env.INIT_CWD || process.cwd();
    const child = spawn(process.execPath, [inCheckout('apps/api/dist/cli.js'), ...parameters], {
      cwd,
      env,
      stdio: 'inherit',
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Commands that read files or only talk: no server is started for them, and no folder of data is made. */
const isOffline = ([first = 'help']) => first === 'help' || first === 'course';

async function command(parameters) {
  const settings = readSettings();
  closeOnSignals(130);
  await install();
  await build(['@amelie/api']);
  const env = isOffline(parameters) ? process.env : environmentOf(settings, await findDatabase(settings));
  process.exitCode = await runCommand(parameters, env);
  await closeAll();
}

/** `npm run amelie -- <command>`: one command of the platform, whether it runs at the moment or not. */
export async function main(parameters) {
  if (parameters[0] === 'doctor') {
    if (!existsSync(inCheckout('node_modules/pg'))) await install();
    return doctor();
  }
  return orderly(() => command(parameters));
}
