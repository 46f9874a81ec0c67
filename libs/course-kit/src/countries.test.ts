import { packageContent } from './package-content';
import { checkCourse, readCourse } from './read-course';
import { writeCourse } from './testing/write-course';

const country = (name: string, text = `What holds in ${name}.[^S1]`) => `\n::: country ${name}\n${text}\n:::\n`;
const withBlocks = (blocks: string[]) => writeCourse({ 'modules/first.md': (text) => text + blocks.join('') });
const codesOf = (blocks: string[]) => checkCourse(withBlocks(blocks)).map(({ code, about }) => [code, about]);

function htmlOf(blocks: string[], language = 'en'): string {
  const folder = writeCourse({
    'modules/first.md': (text) => text + blocks.join(''),
    'course.yaml': (text) => text.replace('language: en', `language: ${language}`),
  });
  const course = readCourse(folder);
  const [module] = course.modules;
  if (!module) throw new Error('no module');
  return packageContent(course, module, 'scorm2004').get('index.html')?.toString() ?? '';
}

describe('texts by country', () => {
  test('that follow each other are one list to open, with the names in the language of the course', () => {
    const html = htmlOf([country('BE'), country('DE'), '\nBetween.[^S1]\n', country('GR')], 'el');
    expect(html.match(/<div class="countries">/g)).toHaveLength(2);
    expect(html).toMatch(/<details class="country-text" data-country="BE"><summary>Βέλγιο<\/summary>/);
    expect(html).toMatch(/data-country="GR"><summary>Ελλάδα<\/summary>/);
  });

  test('are not torn apart by a review between them', () => {
    const review = '\n::: review lawyer\nCheck it.\n:::\n';
    expect(htmlOf([country('BE'), review, country('IT')]).match(/<div class="countries">/g)).toHaveLength(1);
  });

  test('name a country that the platform serves, once in each list', () => {
    expect(codesOf([country('FR')])).toEqual([['wrong-block-words', 'FR']]);
    expect(codesOf([country('BE'), country('BE')])).toEqual([['country-twice', 'BE']]);
    expect(codesOf([country('BE'), '\nBetween.[^S1]\n', country('BE')])).toEqual([]);
    expect(codesOf([country('BE', '')])).toEqual([['wrong-shape', 'nothing is said about BE']]);
  });

  test('count for the length of a page as one reader reads them: her own country', () => {
    const long = `${'word '.repeat(200)}[^S1]`;
    expect(codesOf([country('BE', long), country('DE', long)])).toEqual([]);
    expect(codesOf([country('BE', `${long}${'word '.repeat(80)}`)]).map(([code]) => code)).toEqual(['page-too-long']);
  });

  test('have to name a source where they give a figure', () => {
    expect(codesOf([country('DE', 'At least 3 of 10 wait until 2027.')])).toEqual([
      ['figure-without-source', 'At least 3 of 10 wait until 2027.'],
    ]);
  });
});
