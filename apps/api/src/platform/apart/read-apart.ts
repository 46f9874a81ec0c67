import { limitFault } from '@amelie/formats';
import { type ChildProcess, fork } from 'node:child_process';
import { ArchiveFault } from '../archives/archive-fault';

export interface ReadingLimits {
  importCpuSeconds: number;
  importMemoryMb: number;
}

export interface ReadingProgram {
  file: string;
  execArgv: string[];
}

/** What a reading process tells its parent. */
export type ReaderSays<Step, Reading> =
  | { says: 'alive'; cpuSeconds: number }
  | { says: 'step'; step: Step }
  | { says: 'read'; reading: Reading }
  | { says: 'failed'; code: string | undefined; message: string };

export interface ApartWatch<Step> {
  onStep: (step: Step) => Promise<void>;
  signal: AbortSignal;
}

const checkEvery = 250;
/** A reader that has been silent for so long is in one long calculation: the time counts as its own. */
const silentFor = 1500;

/**
 * Has an upload read by a process of its own (attack-tests.md TB4): it holds no credential and no connection, and
 * nothing in a file can stop what else this process does. One that takes more processor time or memory than it may is
 * ended: ArchiveFault `archive-limit`.
 */
export function readApart<Task extends object, Step, Reading>(
  { program, limits }: { program: ReadingProgram; limits: ReadingLimits },
  task: Task,
  watch: ApartWatch<Step>,
): Promise<Reading> {
  const child = fork(program.file, [], {
    env: { NODE_ENV: 'production' },
    execArgv: [`--max-old-space-size=${Math.ceil(limits.importMemoryMb)}`, ...program.execArgv],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.send(task);
  return hear<Step, Reading>(child, limits, watch).finally(() => child.kill('SIGKILL'));
}

function hear<Step, Reading>(
  child: ChildProcess,
  limits: ReadingLimits,
  { onStep, signal }: ApartWatch<Step>,
): Promise<Reading> {
  const clock = new CpuClock(limits.importCpuSeconds);
  let steps = Promise.resolve();
  return new Promise<Reading>((resolve, reject) => {
    const timer = setInterval(() => {
      if (clock.isOver()) reject(new ArchiveFault('archive-limit', undefined, clock.told()));
    }, checkEvery);
    const abort = () => reject(new Error('The reading was stopped.'));
    const end = () => {
      clearInterval(timer);
      signal.removeEventListener('abort', abort);
    };
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    child.on('message', (said: ReaderSays<Step, Reading>) => {
      clock.hear(said.says === 'alive' ? said.cpuSeconds : null);
      if (said.says === 'step') steps = steps.then(() => onStep(said.step));
      if (said.says === 'read') steps.then(() => resolve(said.reading), reject);
      if (said.says === 'failed') reject(Object.assign(new Error(said.message), { code: said.code }));
      if (said.says === 'step') steps.catch(reject);
    });
    child.once('error', reject);
    child.once('exit', (code, by) => steps.then(() => reject(endedBy(code, by, limits)), reject).finally(end));
  });
}

/** Node ends itself like this when its heap is full. */
function endedBy(code: number | null, signal: NodeJS.Signals | null, { importMemoryMb }: ReadingLimits): Error {
  if (signal === 'SIGABRT' || code === 134)
    return new ArchiveFault('archive-limit', undefined, `memory, MB > ${importMemoryMb}`);
  return new Error(`The reading process ended: ${signal ?? code}`);
}

/** The processor time of a reader, also of one that is too busy to tell. */
class CpuClock {
  private used = 0;
  private heardAt = performance.now();

  constructor(private readonly most: number) {}

  hear(cpuSeconds: number | null): void {
    this.heardAt = performance.now();
    if (cpuSeconds !== null) this.used = cpuSeconds;
  }

  isOver(): boolean {
    return this.seconds() > this.most;
  }

  told(): string | undefined {
    return limitFault('cpu seconds', Math.ceil(this.seconds()), this.most).found;
  }

  private seconds(): number {
    const silent = performance.now() - this.heardAt;
    return this.used + (silent > silentFor ? silent / 1000 : 0);
  }
}
