import type { AnyQuestion, QuestionType } from '@amelie/contract';
import fc from 'fast-check';
import { questionsByType } from '../../../contract/src/testing/any-question';
import { readQtiItem } from './read-qti';
import { writeQtiItem } from './write-qti-item';
import { readQuestionXml } from './xml-file';

function read(text: string) {
  const xml = readQuestionXml({ bytes: new TextEncoder().encode(text), file: '', language: 'it' });
  if ('fault' in xml) throw new Error(JSON.stringify(xml.fault));
  return readQtiItem(xml.root, { file: '', language: 'it', category: [] });
}

/** Files come to lie in a folder of their question. */
const moved = (question: AnyQuestion) => ({
  ...question,
  media: question.media.map((media) => ({ ...media, file: `q7/${media.file.replace(/^.*\//u, '')}` })),
});

const types = Object.keys(questionsByType) as QuestionType[];

describe.each(types)('a %s question', (type) => {
  test('is written as QTI 3.0, read and written again, and nothing is lost', () => {
    fc.assert(
      fc.property(questionsByType[type], (question) => {
        const text = writeQtiItem(question, 'q7');
        const back = read(text);
        expect(back.question ?? back.notes).toEqual(moved(question));
        expect(back.question && writeQtiItem(back.question, 'q7')).toBe(text);
      }),
      { numRuns: 30 },
    );
  });
});
