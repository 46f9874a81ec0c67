import { defaultArchiveLimits } from './archive-entry';
import { checkEntries } from './check-entries';
import { buildEntries, buildEntry } from './testing/build-archive';
import { unsafeNames } from './testing/hostile-archives';

const manifest = buildEntry('imsmanifest.xml');
const page = buildEntry('index.html');

function check(...entries: ReturnType<typeof buildEntry>[]) {
  return checkEntries(buildEntries(...entries), defaultArchiveLimits);
}

function codes(...entries: ReturnType<typeof buildEntry>[]): string[] {
  return check(...entries).faults.map(({ code }) => code);
}

test.each(unsafeNames.map((name) => [String(name).slice(0, 40), name] as const))(
  'the name %j refuses the whole archive',
  (_, name) => {
    expect(codes(manifest, page, buildEntry(name))).toEqual(['archive-unsafe-entry']);
  },
);

test('every fault is found, not only the first', () => {
  const { faults } = check(buildEntry('../a'), buildEntry('CON'), buildEntry('b', { method: 14 }), page, page);
  expect(faults.map(({ code, found }) => [code, found])).toEqual([
    ['archive-unsafe-entry', 'traversal'],
    ['archive-unsafe-entry', 'reserved-name'],
    ['archive-unsupported', 'compression method 14'],
    ['archive-unsafe-entry', 'duplicate'],
  ]);
});

test('backslashes from Windows tools are separators', () => {
  const { files, faults } = check(manifest, buildEntry('res\\img\\a.png'), buildEntry('-rf'));
  expect(faults).toEqual([]);
  expect(files.map(({ path }) => path)).toEqual(['imsmanifest.xml', 'res/img/a.png', '-rf']);
});

test('system junk and server settings are left out and listed', () => {
  const junk = ['__MACOSX/._index.html', '.DS_Store', '.htaccess', 'web.config', '.git/config', '.env', 'a/Icon\r'];
  const { files, ignored, faults } = check(manifest, page, ...junk.map((name) => buildEntry(name)));
  expect(faults).toEqual([]);
  expect(files).toHaveLength(2);
  expect(ignored).toHaveLength(junk.length);
});

test.each([1, 2])('%i folders around the package are taken off', (depth) => {
  const root = 'Mon cours/'.repeat(depth);
  const { files, ignored, faults } = check(
    buildEntry(root, { size: 0 }),
    buildEntry(`${root}imsmanifest.xml`),
    buildEntry(`${root}a/index.html`),
    buildEntry('readme.txt'),
  );
  expect(faults).toEqual([]);
  expect(files.map(({ path }) => path)).toEqual(['imsmanifest.xml', 'a/index.html']);
  expect(ignored).toEqual(['readme.txt']);
});

test('two packages in one archive are not guessed between', () => {
  expect(codes(buildEntry('a/imsmanifest.xml'), buildEntry('b/imsmanifest.xml'))).toEqual(['manifest-missing']);
});

test('names that only case or Unicode form tells apart collide', () => {
  expect(codes(page, buildEntry('INDEX.html'))).toEqual(['archive-unsafe-entry']);
  expect(codes(buildEntry('\u00e9.html'), buildEntry('e\u0301.html'))).toEqual(['archive-unsafe-entry']);
  expect(codes(buildEntry('a'), buildEntry('A/b'))).toEqual(['archive-unsafe-entry']);
});

test('a folder may be named as often as one likes', () => {
  expect(codes(buildEntry('a/', { size: 0 }), buildEntry('a/', { size: 0 }), buildEntry('a/b'))).toEqual([]);
});

test('names without the UTF-8 flag are read as UTF-8 when they are, else as code page 437', () => {
  const name = (bytes: number[]) => check(manifest, buildEntry(Buffer.from(bytes), { flags: 0 })).files[1]?.path;
  expect(name([0xc3, 0xa9, 0x2e, 0x6a, 0x73])).toBe('é.js');
  expect(name([0x82, 0x2e, 0x6a, 0x73])).toBe('é.js');
});

test('a Unicode path field translates a name and never replaces it', () => {
  const field = (name: string) => [{ id: 0x7075, data: Buffer.from(`\x01\0\0\0\0${name}`, 'utf8') }];
  const legacy = buildEntry(Buffer.from([0x82, 0x2e, 0x6a, 0x73]), { flags: 0, extraFields: field('é.js') });
  expect(check(manifest, legacy).files[1]?.path).toBe('é.js');
  const lying = buildEntry('ok.js', { extraFields: field('evil.js') });
  expect(codes(manifest, lying)).toEqual(['archive-unsafe-entry']);
});

test('links, devices and set-uid files are refused whatever system wrote them', () => {
  const withMode = (mode: number, madeBy = 0x0614) => {
    return codes(manifest, buildEntry('x', { madeBy, externalAttributes: (mode << 16) >>> 0 }));
  };
  for (const mode of [0o120777, 0o010644, 0o020644, 0o060644, 0o140644, 0o104755, 0o102755]) {
    expect(withMode(mode)).toEqual(['archive-special-entry']);
  }
  expect(withMode(0o100644)).toEqual([]);
});

test('encrypted entries are named as such', () => {
  expect(check(manifest, buildEntry('a', { flags: 1 })).faults).toEqual([
    { code: 'archive-unsupported', where: 'a', found: 'encrypted' },
  ]);
});

test('entries that share their data are refused', () => {
  const [first, second] = buildEntries(manifest, page);
  if (!first || !second) throw new Error('two entries');
  const overlapping = checkEntries([first, { ...second, offset: 5 }], defaultArchiveLimits);
  expect(overlapping.faults).toMatchObject([{ code: 'archive-unsafe-entry', found: 'overlap' }]);
});

test('limits are told with what was found', () => {
  const limits = {
    ...defaultArchiveLimits,
    entries: 2,
    fileBytes: 100,
    unpackedBytes: 110,
    ratioFreeBytes: 50,
    ratio: 5,
  };
  const big = buildEntry('big', { size: 101, compressedSize: 10 });
  expect(checkEntries(buildEntries(manifest, big), limits).faults.map(({ found }) => found)).toEqual([
    'unpacked-bytes 121 > 110',
    'ratio 6 > 5',
    'file-bytes 101 > 100',
  ]);
  expect(checkEntries(buildEntries(manifest, page, big), limits).faults[0]?.found).toBe('entries 3 > 2');
});

test('a place in a fault shows what is invisible', () => {
  expect(check(buildEntry('evil\u202etxt.exe')).faults[0]?.where).toBe('evil\\u{202e}txt.exe');
});
