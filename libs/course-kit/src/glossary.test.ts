import { checkCourse, readCourse } from './read-course';
import { packageContent } from './package-content';
import { writeCourse } from './testing/write-course';

const glossary = () => `- id: referral
  term: Referral
  means: Bringing somebody to a service that can help.
  sources: [S1]
`;
const marked = (text: string) => text.replace('A claim.[^S1]', 'A claim on [referral](glossary:referral).[^S1]');
const faultsOf = (page: (text: string) => string, list = glossary) =>
  checkCourse(writeCourse({ 'modules/first.md': page, 'glossary.yaml': list })).map(
    ({ file, code, about }) => `${file} ${code} ${about}`,
  );

const pageOf = (page: (text: string) => string) => {
  const course = readCourse(writeCourse({ 'modules/first.md': page, 'glossary.yaml': glossary }));
  const [module] = course.modules;
  if (!module) throw new Error('no module');
  return packageContent(course, module, 'scorm12').get('index.html')?.toString() ?? '';
};

describe('a term of the glossary', () => {
  test('opens its meaning in the text, and stands on the page of words with the sources it rests on', () => {
    const html = pageOf(marked);
    expect(html).toContain('<button type="button" class="term" aria-expanded="false">referral</button>');
    expect(html).toMatch(
      /<span class="meaning" hidden><b>Referral<\/b>: Bringing somebody to a service that can help\./,
    );
    expect(html).toContain('data-page="words"');
    expect(html).toContain('id="source-words-S1"');
  });

  test('a module that uses no term has no page of words', () => {
    const course = readCourse(writeCourse());
    const [module] = course.modules;
    const html = module && packageContent(course, module, 'scorm12').get('index.html')?.toString();
    expect(html).not.toContain('data-page="words"');
  });

  test('has to exist, and to be used', () => {
    expect(faultsOf((text) => text)).toEqual(['glossary.yaml unused-term referral']);
    expect(faultsOf((text) => marked(text).replace('glossary:referral', 'glossary:refer'))).toEqual([
      'modules/first.md unknown-term refer',
      'glossary.yaml unused-term referral',
    ]);
  });

  test('is marked once on a page, and never inside a label', () => {
    const twice = (text: string) => marked(text).replace('A claim on', 'A [referral](glossary:referral) and');
    expect(faultsOf(twice)).toEqual(['modules/first.md term-twice referral']);
    const inLabel = (text: string) => text.replace('(right) This', '(right) A [referral](glossary:referral)');
    expect(faultsOf(inLabel)).toEqual(['modules/first.md term-in-option referral']);
  });

  test('rests on sources that exist', () => {
    expect(faultsOf(marked, () => glossary().replace('[S1]', '[S9]'))).toEqual(['glossary.yaml unknown-source S9']);
  });
});

test('a page leads to no address: a package could not open it', () => {
  expect(faultsOf((text) => marked(text).replace('A claim on', 'See [this](https://example.org): a'))).toEqual([
    'modules/first.md link-not-allowed https://example.org',
  ]);
});
