import { limitFault } from '@amelie/formats';
import { type ChildProcess, fork } from 'node:child_process';
import { extname, join } from 'node:path';
import { ArchiveFault } from './archive-fault';
import type { ReaderSays } from './reading-process';
import { readUpload, type ReadUpload, type ReadWatch, type UploadReading } from './read-upload';

export interface ReadingLimits {
  importCpuSeconds: number;
  importMemoryMb: number;
}

export interface ReadingProgram {
  file: string;
  execArgv: string[];
}

const checkEvery = 250;
/** A reader that has been silent for so long is in one long calculation: the time counts as its own. */
const silentFor = 1500;

/** Built into one small file of its own by vite.reader.config.mjs. */
const compiled: ReadingProgram = { file: join(__dirname, '../reader/reading-process.cjs'), execArgv: [] };

/** How this process reads uploads: apart, or right here where the sources run uncompiled, as under a test. */
export function readerOf(limits: ReadingLimits): ReadUpload {
  return extname(__filename) === '.js' ? readInProcess(limits) : readUpload;
}

/**
 * Reads each upload in a process of its own (attack-tests.md TB4): it holds no credential and no connection, and no
 * archive can stop what else this process does. One that takes more processor time or memory than it may is ended, and
 * refused as `archive-limit`.
 */
export function readInProcess(limits: ReadingLimits, program: ReadingProgram = compiled): ReadUpload {
  return (upload, watch) => {
    const child = fork(program.file, [], {
      env: { NODE_ENV: 'production' },
      execArgv: [`--max-old-space-size=${Math.ceil(limits.importMemoryMb)}`, ...program.execArgv],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.send(upload);
    return hear(child, limits, watch).finally(() => child.kill('SIGKILL'));
  };
}

function hear(child: ChildProcess, limits: ReadingLimits, { onStep, signal }: ReadWatch): Promise<UploadReading> {
  const clock = new CpuClock(limits.importCpuSeconds);
  let steps = Promise.resolve();
  return new Promise<UploadReading>((resolve, reject) => {
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
    child.on('message', (said: ReaderSays) => {
      clock.hear(said);
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

  hear(said: ReaderSays): void {
    this.heardAt = performance.now();
    if (said.says === 'alive') this.used = said.cpuSeconds;
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
