import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attributeOf, childrenOf, childOf, parseXml, readPackage, type XmlElement } from '@amelie/formats';
import { buildPackage } from './build-package';
import { readCourse } from './read-course';
import { bundledCourse } from './testing/bundled-course';
import { readZip } from './testing/read-zip';
import { writeCourse } from './testing/write-course';

const folder = mkdtempSync(join(tmpdir(), 'packages-'));
const build = async (format: string, name = format) => {
  const out = join(folder, `${name}.zip`);
  await buildPackage(readCourse(bundledCourse), { module: 'what-it-is', format, out });
  return { out, files: await readZip(out) };
};

function resourceOf(files: Map<string, Buffer>): XmlElement {
  const parsed = parseXml(files.get('imsmanifest.xml') ?? Buffer.of(), 'imsmanifest.xml');
  const resources = 'document' in parsed ? childOf(parsed.document.root, 'resources') : undefined;
  const resource = resources && childOf(resources, 'resource');
  if (!resource) throw new Error('no resource');
  return resource;
}

describe.each([
  ['scorm12', 'scormtype', '1.2'],
  ['scorm2004', 'scormType', '2004 4th Edition'],
])('a %s package', (format, typeName, version) => {
  test('lists exactly the files that are in the zip', async () => {
    const { files } = await build(format);
    const listed = childrenOf(resourceOf(files), 'file').map((file) => attributeOf(file, 'href'));
    expect(listed.sort()).toEqual([...files.keys()].filter((name) => name !== 'imsmanifest.xml').sort());
  });

  test('says what it is: one SCO of its edition, with a title and no mastery score', async () => {
    const { files } = await build(format);
    const manifest = files.get('imsmanifest.xml')?.toString() ?? '';
    expect(manifest).toContain(`adlcp:${typeName}="sco"`);
    expect(manifest).toContain(`<schemaversion>${version}</schemaversion>`);
    const titles = [...manifest.matchAll(/<title>([^<]+)<\/title>/g)].map(([, title]) => title);
    expect(titles).toEqual(['What it is, and what it is not', 'What it is, and what it is not']);
    expect(manifest).toMatch(
      /<description><(\w+) [^>]*>Trafficking as a health matter<\/\1><\/description><\/general>/,
    );
    expect(manifest).not.toMatch(/mastery/i);
    expect(attributeOf(resourceOf(files), 'href')).toBe('index.html');
  });

  test('is read by the platform without a repair', async () => {
    const { files } = await build(format);
    const reading = await readPackage({
      list: () => [...files].map(([path, content]) => ({ path, size: content.length })),
      read: async (path) => files.get(path) ?? Buffer.of(),
    });
    expect(reading).toMatchObject({ repaired: [] });
    expect(reading).not.toHaveProperty('faults');
  });

  test('built twice is the same to the byte', async () => {
    const [first, second] = [await build(format, 'a'), await build(format, 'b')];
    expect(readFileSync(first.out).equals(readFileSync(second.out))).toBe(true);
  });

  test('stays small', async () => {
    expect(statSync((await build(format)).out).size).toBeLessThan(600 * 1024);
  });
});

describe('the pages in a package', () => {
  test('load nothing from elsewhere and run nothing inline', async () => {
    const { files } = await build('scorm12');
    const page = files.get('index.html')?.toString() ?? '';
    expect(page).not.toMatch(/<script(?![^>]*src=)|\son\w+=|\sstyle=|(?:src|href)="(?:https?:)?\/\//);
    for (const [, path = ''] of page.matchAll(/(?:src|href)="([^"#][^"]*)"/g)) expect(files.has(path)).toBe(true);
    const styles = files.get('look/look.css')?.toString() ?? '';
    for (const [, path = ''] of styles.matchAll(/url\('([^']+)'\)/g)) expect(files.has(`look/${path}`)).toBe(true);
  });

  test('leave no placeholder of the template unfilled', async () => {
    const { files } = await build('scorm12');
    expect(files.get('index.html')?.toString()).not.toContain('{{');
  });

  test('show every open review, and never the key of the graded quiz', async () => {
    const { files } = await build('scorm12');
    const page = files.get('index.html')?.toString() ?? '';
    const course = readCourse(bundledCourse);
    const reviews = course.modules[0]?.pages.flatMap(({ blocks }) => blocks) ?? [];
    const shown = page.match(/<li><b>by a/g) ?? [];
    expect(shown).toHaveLength(reviews.filter(({ kind }) => kind === 'review').length);
    const everything = [...files.values()].map(String).join('');
    for (const { stem } of course.modules[0]?.quiz.questions ?? []) expect(everything).not.toContain(stem);
  });

  test('have words and sources as an appendix that is in no count', async () => {
    const { files } = await build('scorm12');
    const page = files.get('index.html')?.toString() ?? '';
    const appendix = [...page.matchAll(/<section class="page" data-appendix data-page="([^"]+)"/g)].map(([, id]) => id);
    expect(appendix).toEqual(['words', 'sources']);
    for (const id of appendix) expect(page).toContain(`data-jump="${id}"`);
    const pages = page.match(/<section class="page" data-page=/g) ?? [];
    expect(pages).toHaveLength(readCourse(bundledCourse).modules[0]?.pages.length ?? 0);
  });

  test('fold away what is to be reviewed and the contacts of each country, but never those for everybody', async () => {
    const { files } = await build('scorm12');
    const page = files.get('index.html')?.toString() ?? '';
    expect(page).toMatch(/<details class="reviews"><summary>Still to be reviewed \(\d\)<\/summary>/);
    expect(page).toMatch(/<section class="country"><h2>European Union<\/h2>/);
    expect(page).toContain('data-country="GR"><summary><h2>Greece</h2></summary>');
  });

  test('name nothing that a glance over the shoulder should not catch', async () => {
    const { files } = await build('scorm12');
    expect(files.get('index.html')?.toString()).toContain('<title>Learning</title>');
    expect([...files.keys()].join()).not.toMatch(/traffick|victim/i);
  });

  test('speak the language of the course', async () => {
    const course = readCourse(writeCourse({ 'course.yaml': (text) => text.replace('language: en', 'language: el') }));
    const out = join(folder, 'greek.zip');
    await buildPackage(course, { module: 'first', format: 'scorm12', out });
    const page = (await readZip(out)).get('index.html')?.toString() ?? '';
    expect(page).toContain('<html lang="el">');
    expect(page).toContain('Έλεγχος της απάντησής μου');
  });
});

describe('a package with open reviews', () => {
  const review = '\n::: review lawyer\nCheck <this> & that.\n:::\n';
  const filesOf = async (format: string, text: string) => {
    const course = readCourse(writeCourse({ 'modules/first.md': (page) => page + text }));
    const out = join(folder, `reviews-${format}-${text.length}.zip`);
    await buildPackage(course, { module: 'first', format, out });
    const files = await readZip(out);
    return { page: files.get('index.html')?.toString() ?? '', manifest: files.get('imsmanifest.xml') ?? Buffer.of() };
  };

  test('says on its first page that it is a draft; one without says nothing', async () => {
    const { page } = await filesOf('scorm12', review);
    expect(page).toContain('<p class="draft-line">Draft, not for clinical use. Reviews still open: 1.</p>');
    expect(page.indexOf('draft-line')).toBeLessThan(page.indexOf('data-page="two"'));
    expect((await filesOf('scorm12', '')).page).not.toContain('class="draft');
  });

  test.each([
    ['scorm12', '<langstring xml:lang="x-none">Draft</langstring>', '<langstring xml:lang="x-none">Final</langstring>'],
    ['scorm2004', '<value>draft</value>', '<value>final</value>'],
  ])('says so in the metadata of its %s manifest, with each review', async (format, draft, final) => {
    const { manifest } = await filesOf(format, review);
    expect(parseXml(manifest, 'imsmanifest.xml')).toHaveProperty('document');
    expect(manifest.toString()).toContain(draft);
    expect(manifest.toString()).toContain('>lawyer: First: Two: Check &lt;this&gt; &amp; that.<');
    const other = (await filesOf(format, '')).manifest.toString();
    expect(other).toContain(final);
    expect(other).not.toContain('<annotation>');
  });
});

describe('building', () => {
  test.each([['cmi5'], ['static'], ['zip']])('refuses the format %s in so many words', async (format) => {
    await expect(build(format)).rejects.toMatchObject({ code: 'format-not-available', about: format });
  });

  test('refuses a module that the course does not have', async () => {
    const order = { module: 'none', format: 'scorm12', out: join(folder, 'none.zip') };
    await expect(buildPackage(readCourse(bundledCourse), order)).rejects.toMatchObject({ code: 'module-unknown' });
  });
});
