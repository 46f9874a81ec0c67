import { buildArchive, type EntryRecipe, zip64Field } from './build-archive';
import { buildManifest } from './build-manifest';
import { type HostileArchive, lying, ofRecipes, plainText, sound, withEntries } from './hostile-archive';

const zeros = { name: 'zeros', content: Buffer.alloc(12 << 20) };

/** Archives that grow, lie about their sizes, or are cut and glued. */
export function hostileBombs(): HostileArchive[] {
  return [
    ...overLimits(),
    ...brokenFiles(),
    lying('a wrong checksum', 'archive-damaged', { name: 'page.html', content: plainText, claimedCrc: 1 }),
    lying('more than it claims', 'archive-damaged', { name: 'page.html', content: plainText, claimedSize: 10 }),
    lying('less than it claims', 'archive-damaged', { name: 'page.html', content: plainText, claimedSize: 90_000 }),
    lying('a bomb that hides its size', 'archive-damaged', { ...zeros, claimedSize: 1024 }),
    withEntries('shared data', 'archive-unsafe-entry', { name: 'copy.html', content: plainText, sharesDataOf: 1 }),
    ofRecipes('a thousand entries on the same data', 'archive-unsafe-entry', () => [...sound, ...copies(1000)]),
    ofRecipes('a zip in a zip in a zip, six deep', 'package-unsupported', () => [{ name: '1.zip', content: nest(6) }]),
  ];
}

function overLimits(): HostileArchive[] {
  const code = 'archive-limit';
  const claimed = (size: bigint): EntryRecipe => {
    const data = Buffer.alloc(8);
    data.writeBigUInt64LE(size);
    return { name: 'vast', claimedSize: 0xffffffff, extra: { id: zip64Field, data } };
  };
  const many = (_: unknown, at: number): EntryRecipe => ({ name: `${at}`, stored: true });
  return [
    withEntries('a bomb that admits its ratio', code, zeros),
    withEntries('a file of three gigabytes by its claim', code, { name: 'huge', claimedSize: 0xc0000000 }),
    withEntries('a size near two to the 63rd', code, claimed(2n ** 63n - 1n)),
    withEntries('a size of six gigabytes in zip64', code, claimed(6n << 30n)),
    ofRecipes('many more entries than a package has', code, () => [...sound, ...Array.from({ length: 20_001 }, many)]),
  ];
}

function brokenFiles(): HostileArchive[] {
  const code = 'archive-damaged';
  const whole = () => buildArchive(sound);
  return [
    { name: 'a file cut in its first entry', code, bytes: () => whole().subarray(0, 200) },
    { name: 'a file cut in its directory', code, bytes: () => whole().subarray(0, -30) },
    { name: 'a directory that is not where it should be', code, bytes: () => shifted(0x7fffffff) },
    { name: 'no zip at all', code, bytes: () => Buffer.from('PK, or so it says') },
    { name: 'a tar file', code, bytes: () => Buffer.concat([Buffer.from('index.html'), Buffer.alloc(1014)]) },
    { name: 'an end without a beginning', code, bytes: () => Buffer.from('PK\x05\x06') },
    { name: 'a comment with a false end', code, bytes: () => falseEnd(60) },
    { name: 'a comment of 65 kilobytes with a false end', code, bytes: () => falseEnd(65_000) },
    { name: 'nothing in it', code: 'manifest-missing', bytes: () => buildArchive([]) },
    { name: 'pages without a manifest', code: 'package-unsupported', bytes: () => buildArchive(sound.slice(1)) },
    ofRecipes('two packages side by side', 'manifest-missing', () => [
      { name: 'a/imsmanifest.xml', content: buildManifest() },
      { name: 'b/imsmanifest.xml', content: buildManifest() },
    ]),
  ];
}

function copies(count: number): EntryRecipe[] {
  return Array.from({ length: count }, (_, at) => ({ name: `${at}.html`, content: plainText, sharesDataOf: 1 }));
}

function nest(depth: number): Buffer {
  return depth === 0 ? buildArchive(sound) : buildArchive([{ name: `${depth}.zip`, content: nest(depth - 1) }]);
}

function shifted(offset: number): Buffer {
  const whole = Buffer.from(buildArchive(sound));
  whole.writeUInt32LE(offset, whole.length - 6);
  return whole;
}

function falseEnd(length: number): Buffer {
  const whole = Buffer.from(buildArchive(sound));
  const comment = Buffer.alloc(length);
  comment.writeUInt32LE(0x06054b50, 10);
  whole.writeUInt16LE(comment.length, whole.length - 2);
  return Buffer.concat([whole, comment]);
}
