import { openReviewFlags } from './open-review-flags';
import { packageContent } from './package-content';
import { checkCourse, courseLanguages, readCourse } from './read-course';
import { questionsText, soundCourse, writeCourse } from './testing/write-course';

const inFrench = 'translations/fr/';
const review = '\n::: review lawyer\nCheck the claim.\n:::\n';

/** A translation that says the same: here simply the original's words, as what matters is what differs. */
function translated(changes: Record<string, (text: string) => string> = {}) {
  const files: Record<string, (text: string) => string> = {
    'modules/first.md': (text) => text.replace('Another claim.[^S1]', `Another claim.[^S1]\n${review}`),
    [`${inFrench}course.yaml`]: () => 'title: Un petit cours\nsummary: Deux pages.\naudience: Pour tous\n',
    [`${inFrench}translation.yaml`]: () => 'read: null\n',
    [`${inFrench}contacts.yaml`]: () => '- name: Un centre\n  who: Tout le monde\n',
    [`${inFrench}modules/first.md`]: () => soundCourse['modules/first.md'].replace('title: First', 'title: Premier'),
    [`${inFrench}questions/first.yaml`]: () => questionsText('first', 8),
  };
  for (const [name, change] of Object.entries(changes)) {
    const whole = files[name] ?? ((text: string) => text);
    files[name] = (text) => change(whole(text));
  }
  return writeCourse(files);
}

const page = `${inFrench}modules/first.md`;
const faultsOf = (change: (text: string) => string, file = page) =>
  checkCourse(translated({ [file]: change })).map(({ code, about }) => `${code} ${about}`);

describe('a translation', () => {
  test('that says the same reads without a fault, and is named beside the original', () => {
    const folder = translated();
    expect(checkCourse(folder)).toEqual([]);
    expect(courseLanguages(folder)).toEqual(['en', 'fr']);
    const course = readCourse(folder, { language: 'fr' });
    expect(course).toMatchObject({ slug: 'small', language: 'fr', title: 'Un petit cours', version: '1.0.0' });
    expect(course.contacts).toMatchObject([{ name: 'Un centre', phone: '01 23', country: 'BE' }]);
    expect(readCourse(folder).title).toBe('A small course');
  });

  test('keeps the open reviews of the original, and one more until a linguist has read it', () => {
    const folder = translated();
    const flags = openReviewFlags(readCourse(folder, { language: 'fr' }));
    expect(flags.map(({ reviewer, where }) => `${reviewer} ${where}`)).toEqual([
      'lawyer Premier\u00a0: Two',
      'linguist Un petit cours',
    ]);
    expect(flags[0]).toMatchObject({ file: 'modules/first.md', what: 'Check the claim.' });
    const read = () => 'read:\n  by: A linguist\n  on: 2027-01-31\n';
    const later = translated({ [`${inFrench}translation.yaml`]: read });
    expect(openReviewFlags(readCourse(later, { language: 'fr' }))).toHaveLength(1);
  });

  test('says who still reviews a page, and leaves the words of the review to the original', () => {
    const course = readCourse(translated(), { language: 'fr' });
    const [module] = course.modules;
    const html = module && packageContent(course, module, 'scorm12').get('index.html')?.toString();
    expect(html).not.toContain('Check the claim.');
    expect(html).toMatch(/<details class="reviews"[^>]*>.*<li><b>[^<]+<\/b><\/li>/s);
    expect(html).toContain('<html lang="fr">');
  });

  test('does not exist before its folder does, and has to be whole from then on', () => {
    expect(courseLanguages(writeCourse())).toEqual(['en']);
    expect(() => readCourse(writeCourse(), { language: 'fr' })).toThrow('translations/fr/course.yaml');
    const half = writeCourse({ [`${inFrench}translation.yaml`]: () => 'read: null\n' });
    expect(checkCourse(half).map(({ file, code }) => `${file} ${code}`)).toContain(
      'translations/fr/course.yaml file-missing',
    );
    expect(readCourse(half).title).toBe('A small course');
  });

  test('in a language that the platform does not speak is a fault', () => {
    const folder = writeCourse({ 'translations/es/translation.yaml': () => 'read: null\n' });
    expect(checkCourse(folder)).toEqual([{ file: 'translations/es/', code: 'unknown-language', about: 'es' }]);
  });
});

describe('a translation differs from its original where', () => {
  test('a page is missing, renamed or in another place', () => {
    expect(faultsOf((text) => text.replace('{#two}', '{#deux}'))).toEqual(['other-pages deux instead of two']);
    expect(faultsOf((text) => text.slice(0, text.indexOf('# Two')))).toEqual(['other-pages no page instead of two']);
  });

  test('a block is missing or of another kind, with the line where it begins to differ', () => {
    const folder = translated({
      [page]: (text) => text.replace('::: question', '::: note\nUn mot.\n:::\n\n::: question'),
    });
    expect(checkCourse(folder)).toEqual([
      { file: page, line: 12, code: 'other-blocks', about: 'one: note instead of question' },
    ]);
  });

  test('an answer is graded otherwise, or stands in another order', () => {
    const swapped = (text: string) =>
      text.replace('(right)', '(x)').replace('(wrong)', '(right)').replace('(x)', '(wrong)');
    expect(faultsOf(swapped)).toEqual([
      'other-shape single q-one (wrong) (right) instead of single q-one (right) (wrong)',
    ]);
  });

  test('a source is lost, or another is named', () => {
    expect(faultsOf((text) => text.replace('A claim.[^S1]', 'A claim.'))).toEqual(['other-sources missing: S1']);
    expect(faultsOf((text) => text.replace('> Yes.[^S1]', '> Yes.'))).toEqual(['other-sources missing: S1']);
  });

  test('a review stands in it: reviews are the original’s', () => {
    expect(faultsOf((text) => text + review)).toEqual(['review-in-translation two']);
  });

  test('the graded questions have another key, order or source', () => {
    const file = `${inFrench}questions/first.yaml`;
    expect(faultsOf((text) => text.replace('first-2', 'first-9'), file)).toEqual([
      expect.stringMatching(/^other-questions first-1 first-9/),
    ]);
    const otherKey = (text: string) => text.replace('correct: true', 'correct: false');
    expect(faultsOf(otherKey, file)[0]).toBe('other-shape first-1: single false false instead of single true false');
  });

  test('a module has a content note in one of the two only', () => {
    const noted = (text: string) => text.replace('minutes: 5', 'minutes: 5\ncontentNote: Figures on violence.');
    expect(faultsOf(noted)).toEqual(['other-shape contentNote']);
    const faults = checkCourse(translated({ 'modules/first.md': noted }));
    expect(faults).toEqual([{ file: page, line: 1, code: 'other-shape', about: 'contentNote' }]);
    expect(checkCourse(translated({ 'modules/first.md': noted, [page]: noted }))).toEqual([]);
  });

  test('a contact or a minute is missing', () => {
    expect(faultsOf(() => '[]\n', `${inFrench}contacts.yaml`)).toEqual(['other-entries 0 contacts, in the original 1']);
    expect(faultsOf((text) => text.replace('minutes: 5', 'minutes: 6'))).toEqual(['other-shape minutes']);
  });
});

describe('a drawing', () => {
  const drawing = (body: string) => () => `<svg xmlns="http://www.w3.org/2000/svg">${body}</svg>`;
  const shown = (text: string) => text.replace('Another claim.', '![Un rond](assets/a.svg)\n\nAnother claim.');
  const faults = (body: string, own: Record<string, () => string> = {}) =>
    checkCourse(translated({ 'modules/first.md': shown, [page]: shown, 'assets/a.svg': drawing(body), ...own })).map(
      ({ file, code }) => `${file} ${code}`,
    );

  test('without words serves every language', () => {
    expect(faults('<circle r="4"/>')).toEqual([]);
  });

  test('with words needs one of its own in each, which is then shown', () => {
    expect(faults('<text>one</text>')).toEqual([`${inFrench}assets/a.svg drawing-not-translated`]);
    expect(faults('<text>one</text>', { [`${inFrench}assets/a.svg`]: drawing('<text>un</text>') })).toEqual([]);
  });

  test('that only the translation shows is a fault', () => {
    const folder = translated({ [page]: shown, 'assets/a.svg': drawing('<circle r="4"/>') });
    expect(checkCourse(folder).map(({ code, about }) => `${code} ${about}`)).toEqual([
      'other-drawings not in the original: assets/a.svg',
    ]);
  });
});

describe('a sheet to print', () => {
  const sheet = () => '## To take with you\n\nA claim.[^S1]\n\n- [ ] One\n- [ ] Two\n';
  const own = `${inFrench}handout.md`;
  const faults = (change: (text: string) => string) =>
    checkCourse(translated({ 'handout.md': sheet, [own]: () => change(sheet()) })).map(
      ({ file, code, about }) => `${file} ${code} ${about}`,
    );

  test('that says the same is sound, and has the title of its language', () => {
    const folder = translated({
      'handout.md': sheet,
      [own]: () => sheet().replace('To take with you', 'À emporter'),
    });
    expect(checkCourse(folder)).toEqual([]);
    expect(readCourse(folder, { language: 'fr' }).sheets).toMatchObject([{ kind: 'handout', title: 'À emporter' }]);
  });

  test('has the parts and the sources of the original', () => {
    expect(faults((text) => text.replace('- [ ] Two\n', ''))).toEqual([
      `${own} other-blocks part 3: 1 checks instead of 2 checks`,
    ]);
    expect(faults((text) => text.replace('[^S1]', ''))).toEqual([`${own} other-sources part 2: missing: S1`]);
  });

  test('has to be there in each language, with a title and sources that exist', () => {
    expect(checkCourse(translated({ 'handout.md': sheet })).map(({ file, code }) => `${file} ${code}`)).toEqual([
      `${own} file-missing`,
    ]);
    const faulty = writeCourse({
      'handout.md': () => 'No title.\n',
      'facilitator.md': () => '## Session\n\nA.[^S9]\n',
    });
    expect(checkCourse(faulty).map(({ file, code, about }) => `${file} ${code} ${about}`)).toEqual([
      'handout.md sheet-without-title ',
      'facilitator.md unknown-source S9',
    ]);
  });
});
