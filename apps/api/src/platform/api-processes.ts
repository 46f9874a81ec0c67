import cluster from 'node:cluster';
import { endWithParent } from './process';

/** Milliseconds before a process that died is started again. */
const pause = 1000;

/** Ends every process in order and waits for it. */
async function endAll(): Promise<void> {
  const gone = Object.values(cluster.workers ?? {}).map((worker) => {
    if (!worker || worker.isDead()) return undefined;
    worker.process.kill('SIGTERM');
    return new Promise((done) => worker.once('exit', done));
  });
  await Promise.all(gone);
}

/**
 * Serves one port by several processes: JavaScript runs on one core each, and one core is soon busy with the commits of
 * a large ward. This process only hands connections out, and starts anew whichever process dies. What they share lies
 * in PostgreSQL, as between machines.
 */
export function startApiProcesses(processes: number): void {
  // Many requests at once leave much that lives shortly: with more room for it little is copied.
  cluster.setupPrimary({ execArgv: [...process.execArgv, '--max-semi-space-size=32'] });
  let ending = false;
  for (let count = 0; count < processes; count += 1) cluster.fork();
  cluster.on('exit', (worker, code) => {
    if (ending) return;
    // One that never got as far as listening says why by itself: so do the others, and nobody is left.
    if (!wasListening.has(worker.id) && wasListening.size === 0) process.exit(code || 1);
    setTimeout(() => ending || cluster.fork(), pause);
  });
  const wasListening = new Set<number>();
  cluster.on('listening', ({ id }) => wasListening.add(id));
  endWithParent(() => {
    ending = true;
    return endAll();
  });
}

/** One of those processes ends in order when the first one is gone, also when it was just about to tell it something. */
export function endWithFirstProcess(): void {
  cluster.worker?.on('error', () => process.emit('disconnect'));
}
