import { ArchiveFault } from './archive-fault';
import { readUpload, type UploadReading, type UploadToRead, type ReadStep } from './read-upload';

/** What the reading process tells its parent. */
export type ReaderSays =
  | { says: 'alive'; cpuSeconds: number }
  | { says: 'step'; step: ReadStep }
  | { says: 'read'; reading: UploadReading }
  | { says: 'failed'; code: string | undefined; message: string };

const aliveEvery = 250;

const tell = (what: ReaderSays) => process.send?.(what);

/** Processor seconds of all threads of this process. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function read(upload: UploadToRead): Promise<void> {
  const onStep = async (step: ReadStep) => void tell({ says: 'step', step });
  try {
    const reading = await readUpload(upload, { onStep, signal: new AbortController().signal });
    tell({ says: 'read', reading });
  } catch (error) {
    if (error instanceof ArchiveFault) return void tell({ says: 'read', reading: { faults: [error.fault] } });
    const { code, message } = error as NodeJS.ErrnoException;
    tell({ says: 'failed', code, message });
  }
}

// It knows one archive, one folder and the way back to its parent, and ends with it.
process.once('message', (upload: UploadToRead) => {
  setInterval(() => tell({ says: 'alive', cpuSeconds: cpuSeconds() }), aliveEvery).unref();
  void read(upload);
});
process.once('disconnect', () => process.exit(0));
