import type { AnyQuestion } from '@amelie/contract';
import fc from 'fast-check';
import { anyQuestion } from '../../../contract/src/testing/any-question';
import type { PackageFiles } from '../package-files';
import { readQtiPackage } from './read-qti-package';
import { writeQtiPackage } from './write-qti-package';

const packed = (files: Record<string, string>): PackageFiles => ({
  list: () => Object.entries(files).map(([path, text]) => ({ path, size: text.length })),
  read: (path) => Promise.resolve(new TextEncoder().encode(files[path] ?? '')),
});

const filesOf = (questions: AnyQuestion[]) =>
  Object.fromEntries(writeQtiPackage(questions, 'A test').files.map(({ path, text }) => [path, text]));

test('a package of questions of all types is written, read and written again, file by file the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(anyQuestion, { minLength: 1, maxLength: 4, selector: (question) => JSON.stringify(question) }),
      async (questions) => {
        const files = filesOf(questions);
        const back = await readQtiPackage(packed(files), 'en');
        expect(back).toMatchObject({ format: 'qti-3.0', faults: [] });
        expect(filesOf(back.questions.flatMap(({ question }) => question ?? []))).toEqual(files);
      },
    ),
    { numRuns: 30 },
  );
});

const item = (id: string, inside = '') =>
  `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="${id}" title="${id}" adaptive="false" timeDependent="false">
<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration>
<itemBody><p>${id}?</p>${inside}<choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1"><simpleChoice identifier="A">Yes</simpleChoice><simpleChoice identifier="B">No</simpleChoice></choiceInteraction></itemBody>
<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/></assessmentItem>`;

test('a test gives points and sections to its items, in whatever folder they lie', async () => {
  const test21 = `<assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"><testPart><assessmentSection title="Care"><assessmentItemRef identifier="i" href="items/i%201.xml"><weight identifier="W" value="3"/></assessmentItemRef></assessmentSection></testPart></assessmentTest>`;
  const { questions } = await readQtiPackage(
    packed({ 'pack/test.xml': test21, 'pack/items/i 1.xml': item('one', '<img src="../img/a.png" alt="A"/>') }),
    'en',
  );
  expect(questions).toMatchObject([
    { file: 'pack/items/i 1.xml', category: ['Care'], question: { points: 3, media: [{ file: 'pack/img/a.png' }] } },
  ]);
});

test('a broken item is named with its file and line; doubles are left out; other files are no items', async () => {
  const { questions, faults } = await readQtiPackage(
    packed({
      'a.xml': item('one'),
      'b.xml': '<assessmentItem>\n<p></assessmentItem>',
      'c.xml': item('one'),
      'settings.xml': '<settings/>',
    }),
    'en',
  );
  expect(faults).toEqual([]);
  expect(questions.map(({ file, verdict, line, notes }) => [file, verdict, line, notes[0]?.code])).toEqual([
    ['a.xml', 'understood', 1, undefined],
    ['b.xml', 'left-out', 2, 'file-unreadable'],
    ['c.xml', 'left-out', 1, 'stands-twice'],
  ]);
});

test('a package without any item says so', async () => {
  expect(await readQtiPackage(packed({ 'imsmanifest.xml': '<manifest/>' }), 'en')).toMatchObject({
    faults: [{ code: 'format-not-found' }],
  });
});
