import { FaultyCourse, tellFault } from './faults';
import { checkCourse, readCourse } from './read-course';
import { writeCourse } from './testing/write-course';

const pages = 'modules/first.md';
const ofModule = 'minutes: 5\ncontentNote: Figures on violence.';
const faultsOf = (change: (text: string) => string, file = pages) => checkCourse(writeCourse({ [file]: change }));
const codesOf = (change: (text: string) => string, file = pages) => faultsOf(change, file).map(({ code }) => code);

describe('a course folder', () => {
  test('that is sound reads without a fault', () => {
    const course = readCourse(writeCourse());
    expect(course.modules.map(({ pages }) => pages.map(({ id }) => id))).toEqual([['one', 'two']]);
    expect(course.modules[0]?.quiz.passMark).toBe(0.8);
  });

  test('tells every fault at once, each with its file', () => {
    const folder = writeCourse({
      [pages]: (text) => text.replace('A claim.[^S1]', 'A claim.[^S9]').replace('(right)', '(wrong)'),
      'questions/first.yaml': (text) => text.replace('correct: true', 'correct: false'),
    });
    expect(checkCourse(folder).map(({ file, code }) => `${file} ${code}`)).toEqual([
      'modules/first.md unknown-source',
      'modules/first.md no-right-option',
      'questions/first.yaml no-right-option',
    ]);
    expect(() => readCourse(folder)).toThrow(FaultyCourse);
  });

  test('names the file and the line of a source that is missing', () => {
    const [fault] = faultsOf((text) => text.replace('Another claim.[^S1]', 'Another claim.[^S7]'));
    expect(fault).toEqual({ file: pages, line: 22, code: 'unknown-source', about: 'S7' });
    expect(fault && tellFault(fault)).toBe('modules/first.md:22  this source is not in sources.yaml (S7)');
  });

  test('names the line of a wrong value in YAML', () => {
    const faults = faultsOf((text) => text.replace('kind: single', 'kind: essay'), 'questions/first.yaml');
    expect(faults).toMatchObject([{ line: 5, code: 'wrong-shape' }]);
  });

  test('says which file is missing', () => {
    expect(faultsOf((text) => text.replace('[first]', '[first, second]'), 'course.yaml')).toEqual([
      { file: 'modules/second.md', code: 'file-missing', about: '' },
    ]);
  });

  test('refuses YAML that cannot be parsed', () => {
    expect(codesOf(() => 'S1: [', 'sources.yaml')).toContain('not-yaml');
  });
});

describe('a claim', () => {
  test('with a figure and no source is a fault', () => {
    expect(codesOf((text) => text.replace('A claim.[^S1]', 'It was 63 % in all.'))).toEqual(['figure-without-source']);
  });

  test('marked as unsourced needs a review block on its page', () => {
    expect(codesOf((text) => text.replace('A claim.', 'A claim.[^M] A second one.'))).toEqual([
      'unsourced-without-review',
    ]);
    const flagged = '\n\n::: review lawyer\nThe claim is not sourced yet.\n:::\n';
    expect(codesOf((text) => text.replace('A claim.[^S1]', `A claim.[^M]${flagged}`))).toEqual([]);
  });

  test('a page that names no source is a fault', () => {
    expect(codesOf((text) => text.replace('Another claim.[^S1]', 'Another claim.'))).toEqual(['page-without-source']);
  });
});

describe('a page', () => {
  test('that is too long is a fault', () => {
    expect(codesOf((text) => `${text}\n${'word '.repeat(300)}\n`)).toEqual(['page-too-long']);
  });

  test('needs a text alternative for each drawing, and the drawing itself', () => {
    expect(codesOf((text) => `${text}\n![](assets/none.svg)\n`)).toEqual(['alt-missing', 'asset-missing']);
  });

  test('takes no drawing that holds a script', () => {
    const folder = writeCourse({
      [pages]: (text) => `${text}\n![A circle](assets/circle.svg)\n`,
      'assets/circle.svg': () => '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    });
    expect(checkCourse(folder)).toEqual([{ file: 'assets/circle.svg', code: 'asset-unsafe', about: '' }]);
  });

  test('with a content note offers a summary', () => {
    const note = '::: content-note\nFigures on violence.\n:::\n';
    const noted = (text: string) => text.replace('A claim.', `${note}\nA claim.`).replace('minutes: 5', ofModule);
    expect(codesOf(noted)).toEqual(['summary-missing']);
  });

  test('with a content note is announced by the front matter of its module', () => {
    const wayRound = '::: content-note\nFigures.\n:::\n\nA claim.[^S1]\n\n::: summary\nA claim.[^S1]\n:::\n';
    const noted = (text: string) => text.replace('A claim.[^S1]', wayRound);
    expect(faultsOf(noted)).toEqual([{ file: pages, line: 1, code: 'module-note-missing', about: 'one' }]);
    const folder = writeCourse({ [pages]: (text) => noted(text).replace('minutes: 5', ofModule) });
    expect(readCourse(folder).modules[0]?.contentNote).toBe('Figures on violence.');
    expect(codesOf((text) => text.replace('minutes: 5', `minutes: 5\ncontentNote: ${'x'.repeat(301)}`))).toEqual([
      'wrong-shape',
    ]);
  });

  test('has an id that no other page has', () => {
    expect(codesOf((text) => text.replace('{#two}', '{#one}'))).toEqual(['duplicate-id']);
  });

  test('reports blocks that are unknown or never closed', () => {
    expect(codesOf((text) => `${text}\n::: banner\nBuy\n:::\n`)).toEqual(['unknown-block']);
    expect(codesOf((text) => `${text}\n::: note\nOpen end\n`)).toEqual(['block-not-closed']);
  });

  test('shows an outcome only below the question it follows from', () => {
    expect(codesOf((text) => `${text}\n::: outcome\nShe leaves.\n:::\n`)).toEqual(['outcome-too-early']);
  });
});

describe('a question on a page', () => {
  test('needs feedback under each option', () => {
    expect(codesOf((text) => text.replace('  > Look again.[^S1]\n', ''))).toEqual(['feedback-missing']);
  });

  test('with one answer has one right option', () => {
    expect(codesOf((text) => text.replace('(wrong)', '(right)'))).toEqual(['too-many-right-options']);
  });
});
