import { defaultArchiveLimits } from '@amelie/formats';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildArchive } from '../../../../libs/formats/src/testing/build-archive';
import { buildManifest } from '../../../../libs/formats/src/testing/build-manifest';
import type { ReadingProgram } from '../platform/apart/read-apart';
import { readInProcess } from './read-in-process';
import type { ReadStep, UploadToRead } from './read-upload';

const fromSource: ReadingProgram = { file: join(__dirname, 'reading-process.ts'), execArgv: ['--import', 'tsx'] };
const limits = { importCpuSeconds: 120, importMemoryMb: 256 };

let folder: string;
let upload: UploadToRead;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reading-'));
  const path = join(folder, 'course.zip');
  const page = { name: 'index.html', content: '<p>Hello' };
  await writeFile(path, buildArchive([{ name: 'imsmanifest.xml', content: buildManifest() }, page]));
  await mkdir(join(folder, 'aside'));
  upload = { path, place: { folder: join(folder, 'aside'), sync: true }, limits: defaultArchiveLimits };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const watch = (onStep: (step: ReadStep) => void = () => undefined, signal = new AbortController().signal) => ({
  onStep: async (step: ReadStep) => onStep(step),
  signal,
});

/** A program that is told to read and does this instead. */
async function insteadOf(code: string): Promise<ReadingProgram> {
  const file = join(folder, 'instead.js');
  await writeFile(
    file,
    `process.once('message', () => { ${code} }); process.once('disconnect', () => process.exit());`,
  );
  return { file, execArgv: [] };
}

test('an upload is read in a process of its own, with the same result and the same steps', async () => {
  const steps: string[] = [];
  const reading = await readInProcess(limits, fromSource)(
    upload,
    watch(({ state }) => steps.push(state)),
  );
  expect(reading).toMatchObject({ report: { edition: 'scorm12', files: 2 } });
  expect([...new Set(steps)]).toEqual(['checked', 'unpacked', 'read']);
  const spooled = 'spooled' in reading ? reading.spooled.map(({ name }) => name).sort() : [];
  expect(await readdir(upload.place.folder)).toEqual(spooled);
});

test('what is wrong with an archive comes back as its faults', async () => {
  await writeFile(upload.path, 'no zip');
  expect(await readInProcess(limits, fromSource)(upload, watch())).toMatchObject({
    faults: [{ code: 'archive-damaged' }],
  });
});

test('a reader that calculates without an end is ended at its limit, and nothing waits for it meanwhile', async () => {
  const stuck = await insteadOf('for (;;);');
  let longestWait = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longestWait = Math.max(longestWait, performance.now() - last);
    last = performance.now();
  }, 10);
  const reading = readInProcess({ ...limits, importCpuSeconds: 2 }, stuck)(upload, watch());
  await expect(reading).rejects.toMatchObject({ fault: { code: 'archive-limit' } });
  clearInterval(beat);
  expect(longestWait).toBeLessThan(500);
});

test('one that needs more memory than it may is refused, and this process lives on', async () => {
  const greedy = await insteadOf('const all = []; for (;;) all.push(new Array(1e5).fill(all.length));');
  const reading = readInProcess({ ...limits, importMemoryMb: 24 }, greedy)(upload, watch());
  await expect(reading).rejects.toMatchObject({ fault: { code: 'archive-limit', found: 'memory, MB > 24' } });
});

test('one that ends without a word may be tried again', async () => {
  const killed = await insteadOf(`process.kill(process.pid, 'SIGKILL');`);
  await expect(readInProcess(limits, killed)(upload, watch())).rejects.toThrow('The reading process ended: SIGKILL');
});

test('a reading that is stopped ends at once, whatever it does', async () => {
  const stuck = await insteadOf('for (;;);');
  const stopped = new AbortController();
  const reading = readInProcess(limits, stuck)(upload, watch(undefined, stopped.signal));
  await Promise.all([
    wait(300).then(() => stopped.abort()),
    expect(reading).rejects.toThrow('The reading was stopped.'),
  ]);
});
