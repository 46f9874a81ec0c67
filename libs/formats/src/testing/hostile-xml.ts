import { buildManifest } from './build-manifest';
import { type HostileArchive, ofRecipes, sound, withManifest } from './hostile-archive';

const external = (address: string) => `<!DOCTYPE manifest [<!ENTITY x SYSTEM "${address}">]>`;

/** Manifests that attack whoever parses them. */
export function hostileXml(): HostileArchive[] {
  return [...documentTypes(), ...unreadable()];
}

function documentTypes(): HostileArchive[] {
  const code = 'manifest-doctype';
  const typed = (name: string, prolog: string) =>
    withManifest(name, code, () => buildManifest({ prolog, title: '&x;' }));
  const inFile = (name: string) =>
    ofRecipes(`an entity in ${name}`, code, () => [
      { name, content: `${external('file:///etc/passwd')}<x>&x;</x>` },
      ...sound.slice(1),
    ]);
  return [
    typed('an entity from the disk', external('file:///etc/passwd')),
    typed('an entity from the network', external('http://canary.test/x')),
    typed('a parameter entity', '<!DOCTYPE m [<!ENTITY % p SYSTEM "http://canary.test/x.dtd"> %p;]>'),
    typed('a parameter entity beside an outer type', '<!DOCTYPE m SYSTEM "a.dtd" [<!ENTITY % p "x"> %p;]>'),
    typed('an empty inner subset', '<!DOCTYPE m []>'),
    typed('a billion laughs', laughs()),
    typed('a quadratic blow-up', `<!DOCTYPE m [<!ENTITY x "${'x'.repeat(50_000)}">]>`),
    typed('a type for its attributes', '<!DOCTYPE m [<!ATTLIST item identifier CDATA "x">]>'),
    ...(['utf16le', 'utf16be'] as const).map((form) =>
      withManifest(`an entity in ${form}`, code, () => inUtf16(buildManifest({ prolog: external('file:///x') }), form)),
    ),
    inFile('cmi5.xml'),
    inFile('tincan.xml'),
  ];
}

function unreadable(): HostileArchive[] {
  const broken = (name: string, content: () => string | Uint8Array) =>
    withManifest(name, 'manifest-unreadable', content);
  return [
    broken('an entity that an outer type would define', () =>
      buildManifest({ prolog: '<!DOCTYPE m SYSTEM "http://canary.test/x.dtd">', title: '&x;' }),
    ),
    broken('a manifest in UTF-7', () => buildManifest({ prolog: '<?xml version="1.0" encoding="utf-7"?>' })),
    broken('a hundred thousand nested elements', () => '<manifest>'.repeat(100_000)),
    broken('nesting that ends as it should', () => `${'<manifest>'.repeat(5000)}${'</manifest>'.repeat(5000)}`),
    broken('an attribute of ten megabytes', () => buildManifest({ attributes: `a="${'x'.repeat(10_000_000)}"` })),
    broken('three hundred thousand elements', () => `<manifest>${numbered(300_000, '<a/>')}</manifest>`),
    broken('a manifest of seventeen megabytes', () => `<manifest>${numbered(1_000_000, '<!-- -->')}</manifest>`),
    broken('a manifest that ends early', () => buildManifest().slice(0, -20)),
    broken('a manifest with two roots', () => buildManifest() + buildManifest({ prolog: '' })),
    broken('an empty manifest', () => ''),
    broken('a manifest that is a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
    broken('another root element', () => '<__proto__ polluted="yes"/>'),
  ];
}

function laughs(): string {
  const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`);
  return `<!DOCTYPE m [<!ENTITY l0 "ha">${entities.join('')}<!ENTITY x "&l9;">]>`;
}

/** Numbers between the pieces, so that packing does not make a bomb of them. */
function numbered(count: number, piece: string): string {
  return Array.from({ length: count }, (_, at) => `${piece}${at.toString(36).padStart(9, 'q')}`).join('');
}

function inUtf16(text: string, form: 'utf16le' | 'utf16be'): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return form === 'utf16be' ? bytes.swap16() : bytes;
}
