import { buildArchive, type EntryRecipe } from './build-archive';
import { buildManifest, type ManifestRecipe } from './build-manifest';

/** A package that is strange and has to be taken: what authoring tools and people's habits make. */
export interface OddArchive {
  name: string;
  bytes: () => Buffer;
  recipes: () => EntryRecipe[];
  /** Where its one item begins. */
  href: string;
  title: string;
  edition: string;
  kind: 'sco' | 'asset';
}

type Expected = Partial<Pick<OddArchive, 'href' | 'title' | 'edition' | 'kind'>>;

const title = 'Santé – reconnaître';
const greekTitle = 'Υγεία';

/** Every oddity that the design asks for, by name. */
export function oddArchives(): OddArchive[] {
  return [...encodings(), ...places(), ...addresses(), ...versions(), ...shapes()];
}

function odd(name: string, recipes: () => EntryRecipe[], expected: Expected = {}): OddArchive {
  const usual = { href: 'index.html', title: 'Recognise', edition: 'scorm12', kind: 'sco' } as const;
  return { ...usual, ...expected, name, recipes, bytes: () => buildArchive(recipes()) };
}

const page = (name: string | Uint8Array = 'index.html'): EntryRecipe => ({ name, content: '<title>Start</title>' });
const manifest = (content: string | Uint8Array = buildManifest(), folder = ''): EntryRecipe => {
  return { name: `${folder}imsmanifest.xml`, content };
};
const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>\n`;

/** The manifest says one thing of itself and its bytes may say another. */
function encodings(): OddArchive[] {
  const inManifest = (name: string, bytes: () => Uint8Array, told = title) =>
    odd(name, () => [manifest(bytes()), page()], { title: told });
  const utf16 = (mark: string) => Buffer.from(mark + buildManifest({ title, prolog: declared('UTF-16') }), 'utf16le');
  const greek = () => {
    const [before = '', after = ''] = buildManifest({ title: '@', prolog: declared('windows-1253') }).split('@');
    return Buffer.concat([Buffer.from(before), Buffer.from([0xd5, 0xe3, 0xe5, 0xdf, 0xe1]), Buffer.from(after)]);
  };
  const western = (encoding: string) =>
    Buffer.from(buildManifest({ title, prolog: declared(encoding) }).replace('–', '\u0096'), 'latin1');
  return [
    inManifest('a byte order mark', () => Buffer.from(`\ufeff${buildManifest({ title })}`)),
    inManifest('UTF-16 LE', () => utf16('\ufeff')),
    inManifest('UTF-16 BE', () => utf16('\ufeff').swap16()),
    inManifest('UTF-16 LE without a mark', () => utf16('')),
    inManifest('UTF-16 BE without a mark', () => utf16('').swap16()),
    inManifest('a manifest in windows-1252', () => western('windows-1252')),
    inManifest('windows-1252 that calls itself UTF-8', () => western('UTF-8')),
    inManifest('windows-1252 that calls itself ISO-8859-1', () => western('ISO-8859-1')),
    inManifest('a manifest in windows-1253', greek, greekTitle),
    inManifest('no XML declaration', () => Buffer.from(buildManifest({ title, prolog: '' }))),
    inManifest('space in front of the declaration', () => Buffer.from(`\r\n ${buildManifest({ title })}`)),
  ];
}

/** Where the package begins in its archive, and what stands beside it. */
function places(): OddArchive[] {
  const inFolder = (folder: string) => () => [manifest(undefined, folder), page(`${folder}index.html`)];
  return [
    odd('one folder around it', inFolder('Mon cours/')),
    odd('two folders around it', inFolder('Export/Mon cours/')),
    odd('a folder around it and system junk', () => [
      ...inFolder('course/')(),
      { name: '__MACOSX/course/._index.html', content: 'x' },
      { name: 'course/.DS_Store', content: 'x' },
      { name: 'Thumbs.db', content: 'x' },
    ]),
    odd('names with backslashes', () => [manifest(undefined, 'course\\'), page('course\\index.html')]),
    odd('a manifest in capitals', () => [{ name: 'IMSMANIFEST.XML', content: buildManifest() }, page()]),
    {
      ...odd('junk in front of the zip', () => [manifest(), page()]),
      bytes: () => Buffer.concat([Buffer.from('#!/bin/sh\nexec unzip "$0"\n'), buildArchive([manifest(), page()])]),
    },
  ];
}

/** How a manifest writes the way to its page. */
function addresses(): OddArchive[] {
  const at = (name: string, written: ManifestRecipe, file: string | Uint8Array, href: string) =>
    odd(name, () => [manifest(buildManifest(written)), page(file)], { href });
  const composed = '\u00e9t\u00e9.html';
  const decomposed = 'e\u0301te\u0301.html';
  const base = (more: string) => `<resource identifier="R1" type="webcontent" adlcp:scormtype="sco" ${more}/>`;
  return [
    at(
      'a query and a fragment',
      { href: 'index.html?lang=el&amp;x=1#start' },
      'index.html',
      'index.html?lang=el&x=1#start',
    ),
    at('an address in another case', { href: 'Index.HTML' }, 'index.html', 'index.html'),
    at('a folder in another case', { href: 'res/index.html' }, 'Res/index.html', 'Res/index.html'),
    at(
      'percent signs in the address',
      { href: 'my%20course/%C3%A9.html' },
      'my course/é.html',
      'my%20course/%C3%A9.html',
    ),
    at('percent signs in the name', { href: 'a%20b.html' }, 'a%20b.html', 'a%2520b.html'),
    at('spaces in the address', { href: 'my course/index.html' }, 'my course/index.html', 'my%20course/index.html'),
    at('backslashes in the address', { href: 'res\\index.html' }, 'res/index.html', 'res/index.html'),
    at('a slash in front of the address', { href: '/index.html' }, 'index.html', 'index.html'),
    at('a composed address of a decomposed name', { href: composed }, decomposed, encodeURIComponent(composed)),
    at('a decomposed address of a composed name', { href: decomposed }, composed, encodeURIComponent(composed)),
    at('a name in code page 437', { href: 'é.html' }, Buffer.from([0x82, ...Buffer.from('.html')]), '%C3%A9.html'),
    at('xml:base at the manifest', { attributes: 'xml:base="a/"' }, 'a/index.html', 'a/index.html'),
    at(
      'xml:base at a resource',
      { resources: base('xml:base="b/" href="index.html"') },
      'b/index.html',
      'b/index.html',
    ),
    odd(
      'xml:base at all three',
      () => {
        const inner = buildManifest({ attributes: 'xml:base="a/"', resources: base('xml:base="c/" href="x.html"') });
        return [manifest(inner.replace('<resources>', '<resources xml:base="b/">')), page('a/b/c/x.html')];
      },
      { href: 'a/b/c/x.html' },
    ),
    odd(
      'xml:base at the resources',
      () => [manifest(buildManifest().replace('<resources>', '<resources xml:base="r/">')), page('r/index.html')],
      { href: 'r/index.html' },
    ),
  ];
}

function versions(): OddArchive[] {
  const known = [
    ['1.2', 'scorm12'],
    ['1.1', 'scorm12'],
    ['CAM 1.3', 'scorm2004-2nd'],
    ['2004 3rd Edition', 'scorm2004-3rd'],
    ['2004 4th Edition', 'scorm2004-4th'],
    ['2004 4th edition ', 'scorm2004-4th'],
    ['', 'scorm12'],
  ] as const;
  const stated = known.map(([version, edition]) =>
    odd(`the version ${JSON.stringify(version)}`, () => [manifest(buildManifest({ version })), page()], { edition }),
  );
  const unstated = () =>
    buildManifest({ version: '2004 3rd Edition' }).replace(/<schemaversion>.*?<\/schemaversion>/u, '');
  return [
    ...stated,
    odd('no version but the namespaces of 2004', () => [manifest(unstated()), page()], { edition: 'scorm2004-3rd' }),
    odd('no metadata at all', () => [manifest(buildManifest().replace(/<metadata>.*<\/metadata>/u, '')), page()]),
  ];
}

function shapes(): OddArchive[] {
  const assets = '<resource identifier="R1" type="webcontent" href="index.html"/>';
  const files = (_: unknown, at: number): EntryRecipe => ({ name: `res/${at}.txt`, content: 'x', stored: true });
  return [
    odd('pages that report nothing', () => [manifest(buildManifest({ resources: assets })), page()], { kind: 'asset' }),
    odd('five thousand and one files', () => [manifest(), page(), ...Array.from({ length: 4999 }, files)]),
    odd('a manifest within the manifest', () => [manifest(withSubManifest()), page('in/a.html')], {
      href: 'in/a.html',
    }),
    odd('names of namespaces that nobody declared', () => [
      manifest(buildManifest().replace(/ xmlns:adlcp="[^"]*"/u, '')),
      page(),
    ]),
  ];
}

function withSubManifest(): string {
  const items = (reference: string) =>
    `<organization identifier="O"><title>Recognise</title><item identifier="x" identifierref="${reference}"><title>x</title></item></organization>`;
  const inner = `<manifest identifier="SUB" xml:base="in/"><organizations>${items('RS').replace('"O"', '"S"')}</organizations>
    <resources><resource identifier="RS" type="webcontent" adlcp:scormtype="sco" href="a.html"/></resources></manifest>`;
  return buildManifest({ organizations: items('SUB') }).replace('</manifest>', `${inner}</manifest>`);
}
