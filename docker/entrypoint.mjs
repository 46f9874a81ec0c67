import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { readSecrets } from './secrets.mjs';

const require = createRequire(import.meta.url);
const scripts = {
  api: '../apps/api/dist/main.js',
  worker: '../apps/api/dist/worker.js',
  content: '../apps/content/dist/server.js',
};

function fail(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

const command = process.argv.slice(2);
try {
  process.env = readSecrets(process.env);
} catch (error) {
  fail(error.message);
}
const cli = fileURLToPath(new URL('../apps/api/dist/cli.js', import.meta.url));

/** Runs the command line in a process of its own and answers its exit code. */
const runCli = (words) => spawnSync(process.execPath, [cli, ...words], { stdio: 'inherit' }).status ?? 1;

if (command.length > 0) process.exit(runCli(command));
const script = scripts[process.env.ROLE];
if (!script) fail(`ROLE=${process.env.ROLE ?? ''} is unknown here: set api, worker or content.`);
// The schema is brought up to date before the api opens; several at once wait for each other in the database.
if (process.env.ROLE === 'api' && runCli(['prepare']) !== 0) fail('The database could not be prepared.');
require(script);
