import type { ReaderSays } from './read-apart';

const aliveEvery = 250;

/** Processor seconds of all threads of this process. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/**
 * What a reading process does: it is told one task, tells its steps and its reading, and ends with its parent. It knows
 * one file, one folder and the way back, nothing else.
 */
export function serveReading<Task, Step, Reading>(
  read: (task: Task, onStep: (step: Step) => Promise<void>) => Promise<Reading>,
): void {
  const tell = (what: ReaderSays<Step, Reading>) => process.send?.(what);
  process.once('message', (task: Task) => {
    setInterval(() => tell({ says: 'alive', cpuSeconds: cpuSeconds() }), aliveEvery).unref();
    read(task, async (step) => void tell({ says: 'step', step })).then(
      (reading) => tell({ says: 'read', reading }),
      (error: NodeJS.ErrnoException) => tell({ says: 'failed', code: error.code, message: error.message }),
    );
  });
  process.once('disconnect', () => process.exit(0));
}
