import { gapPieces } from './gap-pieces';

const known = new Set(['g1', 'g2']);

test('a text is cut at its gaps', () => {
  expect(gapPieces('Ask [[g1]], then [[g2]]', known)).toEqual([
    { words: 'Ask ' },
    { gap: 'g1' },
    { words: ', then ' },
    { gap: 'g2' },
  ]);
});

test('what names no gap stays words, brackets and all', () => {
  expect(gapPieces('[[g3]] and [[ g1 ]]', known)).toEqual([{ words: '[[g3]]' }, { words: ' and [[ g1 ]]' }]);
});
