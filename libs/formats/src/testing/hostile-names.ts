import { type HostileArchive, lying, plainText, withEntries } from './hostile-archive';

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

/** Names that leave their folder, mean something to a system, or meet another name. */
export function hostileNames(): HostileArchive[] {
  const code = 'archive-unsafe-entry';
  const content = plainText;
  return [
    ...unsafeNames.map((name, at) => withEntries(`the unsafe name ${at}: ${label(name)}`, code, { name, content })),
    withEntries('the same name twice', code, { name: 'index.html', content }),
    withEntries('names that differ in case', code, { name: 'INDEX.HTML', content }),
    withEntries('names that differ in Unicode form', code, { name: '\u00e9' }, { name: 'e\u0301' }),
    withEntries('a file that is a folder too', code, { name: 'a' }, { name: 'a/b' }),
    withEntries('a folder with content', code, { name: 'a/', content }),
    lying('another name in the local header', code, { name: 'ok.html', localName: '../evil' }),
    withEntries('another name in the Unicode path field', code, {
      name: 'ok.html',
      extra: { id: 0x7075, data: Buffer.from('\x01\0\0\0\0../evil', 'latin1') },
    }),
    withEntries('a Unicode path field that adds folders', code, {
      name: Buffer.from([0x82, 0x2e, 0x6a, 0x73]),
      extra: { id: 0x7075, data: Buffer.from('\x01\0\0\0\0../../evil.js', 'latin1') },
    }),
  ];
}

function label(name: string | Uint8Array): string {
  const text = typeof name === 'string' ? name : Buffer.from(name).toString('latin1');
  return JSON.stringify(text.slice(0, 40));
}
