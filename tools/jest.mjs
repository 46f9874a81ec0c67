import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, inCheckout } from './paths.mjs';
import { say } from './say.mjs';

/** A run that has written its results but doesn't end holds something open: that is a fault of its own. */
const graceAfterResults = 30_000;

function endAfterResults(child, file) {
  let seen;
  const timer = setInterval(() => {
    if (!seen && existsSync(file)) seen = Date.now();
    if (seen && Date.now() - seen > graceAfterResults) child.kill('SIGKILL');
  }, 1_000);
  return () => clearInterval(timer);
}

function countOf(file, { code, signal }) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const results = JSON.parse(readFileSync(file, 'utf8'));
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const unended = signal === 'SIGKILL' || (code !== 0 && failed === 0) ? 1 : 0;
  if (signal === 'SIGKILL') say('The tests were done, but something they opened kept the run from ending.');
  return {
    passed: results.numPassedTests,
    failed: failed + unended,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

/** Runs Jest projects and counts: a suite that doesn't load counts as one failed test. */
export function runJest({ name, projects, folder, env, parameters }) {
  const file = join(folder, `${name}.json`);
  const kept = `--cacheDirectory=${inCheckout('.nx/jest')}`;
  const results = ['--json', `--outputFile=${file}`];
  const all = ['--selectProjects', ...projects, '--passWithNoTests', kept, ...results, ...parameters];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inCheckout('node_modules/jest/bin/jest.js'), ...all], {
      cwd: checkout,
      env: { NODE_ENV: 'test', ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const stopWatching = endAfterResults(child, file);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      stopWatching();
      resolve(countOf(file, { code, signal }));
    });
  });
}
