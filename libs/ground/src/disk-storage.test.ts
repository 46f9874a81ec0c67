import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { DiskStorage } from './disk-storage';

let root: string;
let storage: DiskStorage;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'storage-'));
  storage = new DiskStorage(root);
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

test('a file is found by its hash, whole or in part', async () => {
  const { sha256, sizeBytes } = await storage.put(Readable.from([Buffer.from('abc'), Buffer.from('def')]));
  expect(sizeBytes).toBe(6);
  expect(await text(storage.read(sha256))).toBe('abcdef');
  expect(await text(storage.read(sha256, { start: 1, end: 3 }))).toBe('bcd');
  expect((await stat(join(root, sha256.slice(0, 2), sha256))).mode & 0o777).toBe(0o640);
});

test('a stream that breaks leaves nothing behind', async () => {
  const broken = Readable.from(
    (function* () {
      yield Buffer.from('half');
      throw new Error('broken');
    })(),
  );
  await expect(storage.put(broken)).rejects.toThrow('broken');
  expect(await filesIn(root)).toEqual([]);
});

test('a batch is visible only when it is finished', async () => {
  const batch = await storage.batch('one');
  const first = await batch.put(Buffer.from('same'));
  await batch.put(Readable.from([Buffer.from('same')]));
  expect(await storage.size(first.sha256)).toBeNull();
  expect((await buffer(batch.read(first.sha256))).toString()).toBe('same');
  await batch.finish();
  expect(await storage.size(first.sha256)).toBe(4);
  expect(await filesIn(root)).toEqual([first.sha256]);
});

test('a batch that is thrown away, or was left by a killed process, leaves nothing', async () => {
  await mkdir(join(root, 'incoming', 'one'), { recursive: true });
  await writeFile(join(root, 'incoming', 'one', '1'), 'left');
  const again = await storage.batch('one');
  expect(await filesIn(root)).toEqual([]);
  await again.put(Buffer.from('again'));
  await again.put(Readable.from([Buffer.from('and again')]));
  await again.discard();
  expect(await filesIn(root)).toEqual([]);
});

test('more small files than are held open at once become durable all the same', async () => {
  const batch = await storage.batch('many');
  const putting = Array.from({ length: 1000 }, (_, at) => batch.put(Buffer.from(`file ${at}`)));
  await Promise.all(putting);
  await batch.finish();
  expect(await filesIn(root)).toHaveLength(1000);
});
