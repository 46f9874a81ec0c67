import { type HostileArchive, ofRecipes, plainText, sound, withEntries } from './hostile-archive';

const os2 = 0x0614;
const windows = 0x0b14;

/** Entries that are no plain files, or packed in a way that is not read here. */
export function hostileKinds(): HostileArchive[] {
  return [...specialEntries(), ...unreadablePacking()];
}

function specialEntries(): HostileArchive[] {
  const code = 'archive-special-entry';
  const link = { content: '/etc/passwd', mode: 0o120777 };
  return [
    withEntries('a symbolic link', code, { name: 'link', ...link }),
    withEntries('a link to a folder', code, { name: 'out', content: '../..', mode: 0o120777 }),
    withEntries('a link and a file through it', code, { name: 'out', ...link }, { name: 'out/a.html' }),
    ofRecipes('a manifest that is a link', code, () => [{ name: 'imsmanifest.xml', ...link }, ...sound.slice(1)]),
    withEntries('a pipe', code, { name: 'pipe', mode: 0o010644 }),
    withEntries('a character device', code, { name: 'tty', mode: 0o020644 }),
    withEntries('a block device', code, { name: 'disk', mode: 0o060644 }),
    withEntries('a socket', code, { name: 'socket', mode: 0o140644 }),
    withEntries('a set-uid file', code, { name: 'tool', mode: 0o104755 }),
    withEntries('a set-gid file', code, { name: 'tool', mode: 0o102755 }),
    withEntries('a link that OS/2 is said to have made', code, { name: 'link', ...link, madeBy: os2 }),
    withEntries('a device that Windows is said to have made', code, { name: 'd', mode: 0o020644, madeBy: windows }),
    withEntries('a link by its extra field only', code, {
      name: 'link',
      mode: 0o100644,
      extra: { id: 0x756e, data: Buffer.from([0, 0, 0, 0, 0xff, 0xa1, 0, 0]) },
    }),
  ];
}

function unreadablePacking(): HostileArchive[] {
  const code = 'archive-unsupported';
  const packed = (method: number) => ({ name: 'big.bin', content: plainText, method });
  return [
    withEntries('an encrypted entry', code, { name: 'secret.html', content: plainText, flags: 1 }),
    withEntries('a strongly encrypted entry', code, { name: 'secret.html', content: plainText, flags: 0x41 }),
    withEntries('Deflate64', code, packed(9)),
    withEntries('BZip2', code, packed(12)),
    withEntries('LZMA', code, packed(14)),
    withEntries('Zstandard', code, packed(93)),
  ];
}
