import { rmSync } from 'node:fs';
import { build } from './build.mjs';
import { atEnd, closeAll, closeOnSignals, orderly } from './closing.mjs';
import { install } from './install.mjs';
import { checkout, inCheckout } from './paths.mjs';
import { openPostgres } from './postgres.mjs';
import { run } from './run.mjs';
import { say, tell } from './say.mjs';
import { makeTestFolder } from './test-folder.mjs';

/** `npm run bench [-- --only a,b --json FILE]`: on a database of its own, with everything that makes it durable. */
async function measure(parameters) {
  closeOnSignals(130);
  await install();
  await build();
  const folder = await makeTestFolder();
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  tell('Starting PostgreSQL for the bench …');
  const postgres = await openPostgres({ dataDir: folder });
  atEnd(postgres.stop);
  const env = { ...process.env, TEST_DATABASE_URL: postgres.superuserUrl, NODE_ENV: 'production' };
  for (const name of ['DATABASE_URL', 'REDIS_URL', 'DATA_DIR', 'PORT', 'CONTENT_PORT', 'DEMO']) delete env[name];
  const { code } = await run(process.execPath, ['--import', 'tsx', inCheckout('bench/main.ts'), ...parameters], {
    cwd: checkout,
    env,
    show: true,
  });
  await closeAll();
  if (code !== 0) say('The bench did not finish: the lines above say why.');
  process.exitCode = code;
}

export const main = (parameters) => orderly(() => measure(parameters));
