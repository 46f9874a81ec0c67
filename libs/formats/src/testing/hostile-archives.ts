import { buildArchive, type EntryRecipe } from './build-archive';
import { buildManifest } from './build-manifest';

export interface HostileArchive {
  /** What it tries. */
  name: string;
  bytes: () => Buffer;
  code: string;
}

const sound: EntryRecipe[] = [
  { name: 'imsmanifest.xml', content: buildManifest() },
  { name: 'index.html', content: '<title>Start</title>' },
];

/** Names that have to refuse the whole archive, however harmless the rest is. */
export const unsafeNames: readonly (string | Uint8Array)[] = [
  '../evil.txt',
  'a/../../evil.txt',
  'a/b/../../../evil',
  '..\\evil.txt',
  'a\\..\\..\\evil.txt',
  './../evil.txt',
  '/etc/cron.d/evil',
  '//srv/share/evil',
  '\\\\?\\C:\\evil',
  'C:\\Windows\\evil.txt',
  'C:evil.txt',
  'file:///evil',
  '....//evil.txt',
  '..././evil.txt',
  '.../...//evil',
  '..%2fevil',
  '..%5cevil',
  '%2e%2e%2fevil',
  '%252e%252e%252fevil',
  Buffer.from('..\xc0\xafevil', 'latin1'),
  '..\uff0fevil',
  '\uff0e\uff0e/evil',
  '\u2025/evil',
  'evil.txt\u0000.png',
  'a\r\nX: y.html',
  'evil\u202etxt.exe',
  'evil. ',
  'evil.',
  'CON.html',
  'NUL',
  'aux.js',
  'COM1.txt',
  'a.html:stream',
  'x'.repeat(256),
  `${'long/'.repeat(30)}${'x'.repeat(200)}/${'y'.repeat(250)}/${'z'.repeat(250)}/${'w'.repeat(250)}/w`,
  `${'d/'.repeat(33)}deep.html`,
];

/** Archives made in memory, each wrong in one way, with the code that has to answer it. */
export function hostileArchives(): HostileArchive[] {
  const withEntries = (name: string, code: string, ...more: EntryRecipe[]): HostileArchive => {
    return { name, code, bytes: () => buildArchive([...sound, ...more]) };
  };
  const text = 'plain words, many times over. '.repeat(20);
  return [
    ...unsafeNames.map((name, at) => withEntries(`unsafe name ${at}`, 'archive-unsafe-entry', { name, content: text })),
    withEntries('the same name twice', 'archive-unsafe-entry', { name: 'index.html', content: text }),
    withEntries('names that differ in case', 'archive-unsafe-entry', { name: 'INDEX.HTML', content: text }),
    withEntries('names that differ in Unicode form', 'archive-unsafe-entry', { name: '\u00e9' }, { name: 'e\u0301' }),
    withEntries('a file that is a folder too', 'archive-unsafe-entry', { name: 'a' }, { name: 'a/b' }),
    withEntries('another name in the local header', 'archive-unsafe-entry', { name: 'ok.html', localName: '../evil' }),
    withEntries('another name in the Unicode path field', 'archive-unsafe-entry', {
      name: 'ok.html',
      extra: { id: 0x7075, data: Buffer.from('\x01\0\0\0\0../evil', 'latin1') },
    }),
    withEntries('shared data', 'archive-unsafe-entry', { name: 'copy.html', content: text, sharesDataOf: 1 }),
    withEntries('a symbolic link', 'archive-special-entry', { name: 'link', content: '/etc/passwd', mode: 0o120777 }),
    withEntries('a pipe', 'archive-special-entry', { name: 'pipe', mode: 0o010644 }),
    withEntries('a device', 'archive-special-entry', { name: 'device', mode: 0o020644 }),
    withEntries('a set-uid file', 'archive-special-entry', { name: 'tool', mode: 0o104755 }),
    withEntries('a link by its extra field only', 'archive-special-entry', {
      name: 'link',
      mode: 0o100644,
      extra: { id: 0x756e, data: Buffer.from([0, 0, 0, 0, 0xff, 0xa1, 0, 0]) },
    }),
    withEntries('an encrypted entry', 'archive-unsupported', { name: 'secret.html', content: text, flags: 1 }),
    withEntries('Deflate64', 'archive-unsupported', { name: 'big.bin', content: text, method: 9 }),
    withEntries('LZMA', 'archive-unsupported', { name: 'big.bin', content: text, method: 14 }),
    withEntries('a wrong checksum', 'archive-damaged', { name: 'page.html', content: text, claimedCrc: 1 }),
    withEntries('more than it claims', 'archive-damaged', { name: 'page.html', content: text, claimedSize: 10 }),
    withEntries('less than it claims', 'archive-damaged', { name: 'page.html', content: text, claimedSize: 90_000 }),
    withEntries('a bomb that admits its ratio', 'archive-limit', { name: 'zeros', content: Buffer.alloc(12 << 20) }),
    withEntries('a bomb that hides its size', 'archive-damaged', {
      name: 'zeros',
      content: Buffer.alloc(12 << 20),
      claimedSize: 1024,
    }),
    withEntries('a file that is too large by its claim', 'archive-limit', { name: 'huge', claimedSize: 0xf0000000 }),
    { name: 'a truncated file', code: 'archive-damaged', bytes: () => buildArchive(sound).subarray(0, 200) },
    { name: 'no zip at all', code: 'archive-damaged', bytes: () => Buffer.from('PK, or so it says') },
    { name: 'a comment with a false end', code: 'archive-damaged', bytes: falseEnd },
    { name: 'an empty zip', code: 'manifest-missing', bytes: () => buildArchive([]) },
    { name: 'pages without a manifest', code: 'package-unsupported', bytes: () => buildArchive(sound.slice(1)) },
    ...hostileManifests(),
  ];
}

function falseEnd(): Buffer {
  const whole = Buffer.from(buildArchive(sound));
  const comment = Buffer.alloc(60);
  comment.writeUInt32LE(0x06054b50, 10);
  whole.writeUInt16LE(comment.length, whole.length - 2);
  return Buffer.concat([whole, comment]);
}

function hostileManifests(): HostileArchive[] {
  const withManifest = (name: string, code: string, manifest: string): HostileArchive => {
    return {
      name,
      code,
      bytes: () => buildArchive([{ name: 'imsmanifest.xml', content: manifest }, ...sound.slice(1)]),
    };
  };
  const entities = '<!DOCTYPE manifest [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  const elsewhere = ['javascript:alert(1)', 'data:text/html,x', 'https://canary.test/', '//canary.test/', '%2e%2e/x'];
  return [
    withManifest('a manifest with entities', 'manifest-doctype', buildManifest({ prolog: entities, title: '&x;' })),
    withManifest('a manifest that ends early', 'manifest-unreadable', buildManifest().slice(0, -20)),
    withManifest('a manifest nested too deep', 'manifest-unreadable', '<manifest>'.repeat(100_000)),
    ...elsewhere.map((href) => withManifest(`launch ${href}`, 'launch-outside-package', buildManifest({ href }))),
    withManifest('a launch file that is not there', 'launch-outside-package', buildManifest({ href: 'gone.html' })),
  ];
}
