import type { QuestionOf } from '@amelie/contract';
import { changeGapKind, freeGapId, newGap, putGapBack, takeGapOut } from './gaps';
import { newQuestion } from './new-question';
import { plainWords, wordsAsText } from './plain-words';

const cloze: QuestionOf<'cloze'> = {
  ...newQuestion('cloze', 'en'),
  stem: wordsAsText('See the person [[g1]] and ask [[g2]].'),
  gaps: [newGap('g1', 'text', 'alone'), newGap('g2', 'choice', 'twice')],
};

test('a gap that is taken out leaves its right words in the text', () => {
  const left = takeGapOut(cloze, 'g1');
  expect(plainWords(left.stem)).toBe('See the person alone and ask [[g2]].');
  expect(left.gaps.map(({ id }) => id)).toEqual(['g2']);
});

test('undo brings a gap back to its place in the list and in the text', () => {
  expect(putGapBack(takeGapOut(cloze, 'g1'), cloze, 'g1')).toEqual(cloze);
});

test('undo keeps what was written into the text meanwhile, and puts the gap at its end', () => {
  const left = { ...takeGapOut(cloze, 'g1'), stem: wordsAsText('Ask [[g2]].') };
  expect(plainWords(putGapBack(left, cloze, 'g1').stem)).toBe('Ask [[g2]]. [[g1]]');
});

test('a new gap takes a name that nothing has', () => {
  expect(freeGapId(cloze)).toBe('g3');
  expect(freeGapId({ ...cloze, gaps: [] })).toBe('g3');
});

test('words that could be typed can be chosen instead, and back', () => {
  const [first] = cloze.gaps;
  const chosen = first && changeGapKind(first, 'choice');
  expect(chosen?.kind === 'choice' && chosen.options.map(({ text, credit }) => [text, credit])).toEqual([
    ['alone', 1],
    ['', 0],
  ]);
  const typed = chosen && changeGapKind(chosen, 'text');
  expect(typed?.kind === 'text' && typed.answers.map(({ pattern }) => pattern)).toEqual(['alone']);
});
