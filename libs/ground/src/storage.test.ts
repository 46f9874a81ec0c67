import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { DiskStorage } from './disk-storage';
import { readS3Address } from './s3-address';
import { S3Storage } from './s3-storage';
import { Spool } from './spool';
import { StorageUnavailable, type Storage } from './storage';
import { openBucket, type TestBucket } from './testing/open-bucket';

let folder: string;
let bucket: TestBucket;

beforeAll(async () => {
  bucket = await openBucket();
});
afterAll(() => bucket.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storage-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const kinds: [string, () => Storage][] = [
  ['a disk', () => new DiskStorage(folder)],
  ['an object store', () => new S3Storage(readS3Address(bucket.url), join(folder, 'incoming'))],
];

async function leftAside(): Promise<string[]> {
  return readdir(join(folder, 'incoming')).catch(() => []);
}

async function listed(storage: Storage): Promise<string[]> {
  const found: string[] = [];
  for await (const { sha256 } of storage.list()) found.push(sha256);
  return found.sort();
}

describe.each(kinds)('storage on %s', (_kind, open) => {
  let storage: Storage;
  beforeEach(async () => {
    storage = open();
    for (const sha256 of await listed(storage)) await storage.remove(sha256);
  });

  test('a file is found by its hash, whole or in part', async () => {
    const { sha256, sizeBytes } = await storage.put(Readable.from([Buffer.from('abc'), Buffer.from('def')]));
    expect(sizeBytes).toBe(6);
    expect(await storage.size(sha256)).toBe(6);
    expect(await text(storage.read(sha256))).toBe('abcdef');
    expect(await text(storage.read(sha256, { start: 1, end: 3 }))).toBe('bcd');
  });

  test('an empty file is a file', async () => {
    const { sha256 } = await storage.put(Readable.from([]));
    expect(await storage.size(sha256)).toBe(0);
    expect(await text(storage.read(sha256))).toBe('');
  });

  test('what is not there has no size, cannot be read, and may be removed', async () => {
    const missing = 'a'.repeat(64);
    expect(await storage.size(missing)).toBeNull();
    await expect(text(storage.read(missing))).rejects.toMatchObject({ code: 'ENOENT' });
    await storage.remove(missing);
  });

  test('a stream that breaks leaves nothing behind', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('half');
        throw new Error('broken');
      })(),
    );
    await expect(storage.put(broken)).rejects.toThrow('broken');
    expect(await listed(storage)).toEqual([]);
    expect(await leftAside()).toEqual([]);
  });

  test('a batch is visible only when it is finished, and the same file stands once', async () => {
    const batch = await storage.batch('one');
    const first = await batch.put(Buffer.from('same'));
    await batch.put(Readable.from([Buffer.from('same')]));
    expect(await storage.size(first.sha256)).toBeNull();
    const heard: number[] = [];
    await batch.finish((done) => heard.push(done));
    expect(heard).toEqual([4]);
    expect(await storage.size(first.sha256)).toBe(4);
    expect(await listed(storage)).toEqual([first.sha256]);
    expect(await leftAside()).toEqual([]);
  });

  test('files that another process gathered are taken over', async () => {
    const batch = await storage.batch('two');
    const spool = new Spool(batch.place);
    const { sha256 } = await spool.put(Buffer.from('from elsewhere'));
    batch.adopt(await spool.settle());
    await batch.finish();
    expect(await text(storage.read(sha256))).toBe('from elsewhere');
  });

  test('a batch that is thrown away, or was left by a killed process, leaves nothing', async () => {
    await (await storage.batch('one')).put(Buffer.from('left'));
    const again = await storage.batch('one');
    expect(await leftAside()).toHaveLength(1);
    await again.put(Buffer.from('again'));
    await again.put(Readable.from([Buffer.from('and again')]));
    await again.discard();
    expect(await leftAside()).toEqual([]);
    expect(await listed(storage)).toEqual([]);
  });

  test('batches that nobody has touched for long are cleared, and others are left alone', async () => {
    const [old] = [await storage.batch('old'), await storage.batch('young')];
    await utimes(old.place.folder, 1, 1);
    await storage.clearBatches(new Date(1000_000));
    expect((await leftAside()).map((name) => name.split('.')[0])).toEqual(['young']);
  });

  test('more small files than are held open at once, put side by side, all become durable', async () => {
    const batch = await storage.batch('many');
    await Promise.all(Array.from({ length: 500 }, (_, at) => batch.put(Buffer.from(`file ${at}`))));
    await batch.finish();
    expect(await listed(storage)).toHaveLength(500);
  }, 60_000);

  test('every file is listed with the time since which it stands', async () => {
    const { sha256 } = await storage.put(Readable.from(['x']));
    for await (const file of storage.list()) {
      expect(file.sha256).toBe(sha256);
      expect(Math.abs(file.storedAt.getTime() - Date.now())).toBeLessThan(60_000);
    }
  });
});

test('an object store that does not answer is told apart from a file that is not there', async () => {
  const address = readS3Address('s3://a:b@127.0.0.1:9/none?tls=off');
  const storage = new S3Storage(address, join(folder, 'incoming'));
  await expect(storage.size('a'.repeat(64))).rejects.toBeInstanceOf(StorageUnavailable);
});

test('a key that is not known and a bucket that is not there are told by their codes', async () => {
  const wrong = new S3Storage(readS3Address(bucket.url.replace('S3RVER:', 'other:')), folder);
  await expect(wrong.check()).rejects.toMatchObject({ code: 'EACCES' });
  const elsewhere = new S3Storage(readS3Address(bucket.url.replace('/amelie/', '/other/')), folder);
  await expect(elsewhere.check()).rejects.toMatchObject({ code: 'ENOENT' });
});

test('the address of a bucket names all that is needed, and its secret stands in no message', () => {
  expect(readS3Address('s3://key:se%2Fcret@s3.example.org:9000/files/learn?region=eu-west-1&tls=off')).toEqual({
    endpoint: 'http://s3.example.org:9000',
    bucket: 'files',
    region: 'eu-west-1',
    accessKeyId: 'key',
    secretAccessKey: 'se/cret',
    prefix: 'learn/',
  });
  expect(readS3Address('https://key:secret@s3.example.org/files')).toMatchObject({
    endpoint: 'https://s3.example.org',
    prefix: '',
  });
  for (const wrong of ['s3://s3.example.org/files', 's3://key:hidden@s3.example.org', 'hidden', ''])
    expect(() => readS3Address(wrong)).toThrow(/^(?!.*hidden)/);
});
