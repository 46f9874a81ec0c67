import { spawn } from 'node:child_process';
import { checkRedis } from './database.mjs';
import { freePort } from './ports.mjs';
import { findProgram } from './programs.mjs';
import { wait } from './say.mjs';

async function answers(url) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await checkRedis(url).then(Boolean, () => false)) return true;
    await wait(50);
  }
  return false;
}

/** Starts a Redis for tests when this machine has one. Answers its address and `stop`. */
export async function openRedis(folder) {
  const program = findProgram('redis-server');
  if (!program) return undefined;
  const port = await freePort();
  const parameters = ['--port', port, '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'];
  const child = spawn(program, [...parameters, '--maxmemory-policy', 'noeviction'].map(String), { stdio: 'ignore' });
  const failed = new Promise((resolve) => child.once('error', () => resolve(false)));
  const url = `redis://127.0.0.1:${port}`;
  const stop = () => child.kill('SIGKILL');
  if (await Promise.race([answers(url), failed])) return { url, stop };
  stop();
  return undefined;
}
