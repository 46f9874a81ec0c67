import { ImportReview } from '@amelie/contract';
import fc from 'fast-check';
import { anyQuestion } from '../../../contract/src/testing/any-question';
import { readQuestions } from './read-questions';
import { writeGift } from './write-gift';
import { writeMoodleXml } from './write-moodle-xml';
import { writeQtiItem } from './write-qti-item';

/** A file of some format with something cut out, doubled or put in. */
const damaged = fc
  .record({
    question: anyQuestion,
    format: fc.nat(2),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    put: fc.constantFrom(
      '',
      '<',
      '>',
      '&',
      '"',
      '{',
      '}',
      '</',
      '~',
      '#',
      '=',
      '\u0000',
      '<script>',
      ' value=""',
      '99999999999999999999',
      '[[g1]]',
    ),
  })
  .map(({ question, format, at, length, put }) => {
    const text =
      [() => writeGift([question]).text, () => writeMoodleXml([question]).text, () => writeQtiItem(question, 'q1')][
        format
      ]?.() ?? '';
    const start = Math.floor(at * text.length);
    return text.slice(0, start) + put + text.slice(start + length);
  });

test('a damaged file of any format gets a review, and what is taken from it can be asked', () => {
  fc.assert(
    fc.property(damaged, (text) => {
      const { files, ...review } = readQuestions({ bytes: new TextEncoder().encode(text), file: 'f', language: 'en' });
      expect(files).toBeDefined();
      expect(ImportReview.parse(review)).toEqual(review);
      expect(review.questions.length + review.faults.length).toBeGreaterThan(0);
      for (const { verdict, question, notes } of review.questions) {
        expect(verdict === 'left-out').toBe(question === null);
        if (verdict !== 'understood') expect(notes.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 400 },
  );
});

test('any bytes at all get one too', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const { questions, faults } = readQuestions({ bytes, file: 'f', language: 'en' });
      expect(questions.length + faults.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

test('a question of fifty thousand choices is left out in no time', () => {
  const many = Array.from(
    { length: 50_000 },
    (_, index) => `<simpleChoice identifier="C${index}">x</simpleChoice>`,
  ).join('');
  const text = `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" title="t"><itemBody><choiceInteraction>${many}</choiceInteraction></itemBody></assessmentItem>`;
  const started = performance.now();
  const { questions } = readQuestions({ bytes: new TextEncoder().encode(text), file: 'f', language: 'en' });
  expect(questions[0]?.notes[0]?.code).toBe('too-long');
  expect(performance.now() - started).toBeLessThan(3000);
});
