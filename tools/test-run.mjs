import { rmSync } from 'node:fs';
import { build } from './build.mjs';
import { runChecks } from './check-steps.mjs';
import { atEnd, closeAll, closeOnSignals, isClosing } from './closing.mjs';
import { install } from './install.mjs';
import { runJest } from './jest.mjs';
import { openPostgres } from './postgres.mjs';
import { openRedis } from './redis.mjs';
import { Fault, say, tell } from './say.mjs';
import { makeTemporary, makeTestFolder } from './test-folder.mjs';

const runs = [
  { name: 'unit', projects: ['pure', 'database'], parameters: ['--maxWorkers=2'] },
  { name: 'journeys', projects: ['journeys'], parameters: ['--maxWorkers=2'] },
];

/** What the tests find in their environment: servers of their own, nothing of the platform that may run beside. */
async function openServers(folder) {
  tell('Starting PostgreSQL for the tests …');
  const postgres = await openPostgres({ dataDir: folder, safe: false });
  atEnd(postgres.stop);
  const redis = process.env.REDIS_URL ? undefined : await openRedis(folder);
  if (redis) atEnd(redis.stop);
  const redisUrl = process.env.REDIS_URL || redis?.url;
  if (!redisUrl) say('No redis-server on this machine: what needs one is tested on PostgreSQL only.');
  const env = { ...process.env, TEST_DATABASE_URL: postgres.superuserUrl, TMPDIR: makeTemporary(folder) };
  for (const name of ['DATABASE_URL', 'REDIS_URL', 'DATA_DIR', 'PORT', 'CONTENT_PORT', 'DEMO']) delete env[name];
  return redisUrl ? { ...env, REDIS_URL_TEST: redisUrl } : env;
}

const nothing = { passed: 0, failed: 0, skipped: 0 };
const isFocused = (parameters) => parameters.some((parameter) => !parameter.startsWith('-'));

const add = (sum, part) => ({
  passed: sum.passed + part.passed,
  failed: sum.failed + part.failed,
  skipped: sum.skipped + (part.skipped ?? 0),
});

/** Builds; what can't be built is one failed test, and there is no journey through it. */
async function buildForTests(parameters) {
  if (isFocused(parameters) && !parameters.some((parameter) => parameter.includes('e2e')))
    return { passed: 0, failed: 0 };
  try {
    await build();
    return { passed: 1, failed: 0 };
  } catch (error) {
    say(error.message);
    return { passed: 0, failed: 1 };
  }
}

async function runTests(parameters) {
  await install();
  const folder = await makeTestFolder();
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const env = await openServers(folder);
  let sum = add(nothing, await buildForTests(parameters));
  const isBuilt = sum.failed === 0;
  if (!isFocused(parameters)) sum = add(sum, await runChecks());
  for (const run of runs) {
    if (isClosing()) break;
    if (run.name === 'journeys' && !isBuilt) continue;
    sum = add(sum, await runJest({ ...run, folder, env, parameters: [...run.parameters, ...parameters] }));
  }
  return sum;
}

/**
 * `npm test [-- paths and options of Jest]`: everything, or with a path only the tests there, without the checks.
 * The last line counts, also when the tests could not even begin.
 */
export async function main(parameters) {
  closeOnSignals(130);
  let sum = { ...nothing, failed: 1 };
  try {
    sum = await runTests(parameters);
  } catch (error) {
    say(error instanceof Fault ? error.message : error.stack);
  }
  await closeAll();
  if (sum.skipped > 0) say(`${sum.skipped} skipped`);
  say(`${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
}
