import { boundsOf, fullKeys, patternWords } from './key-words';

test('a tolerance tells from where to where a number is right', () => {
  expect(boundsOf({ value: 40, tolerance: { kind: 'absolute', amount: 2 } })).toEqual({ least: 38, most: 42 });
  expect(boundsOf({ value: -40, tolerance: { kind: 'relative', amount: 0.1 } })).toEqual({ least: -44, most: -36 });
});

test('a star that stands for anything is told as such, one that is meant as a star', () => {
  expect(patternWords('*informed*consent*')).toBe('informed…consent');
  expect(patternWords('2 \\* 3')).toBe('2 * 3');
});

test('only what is fully right is told as right, each once', () => {
  const feedback = { type: 'doc' as const, content: [] };
  const answers = [
    { id: 'a', pattern: 'alone', credit: 1, feedback },
    { id: 'b', pattern: 'quiet', credit: 0.5, feedback },
    { id: 'c', pattern: 'alone', credit: 1, feedback },
  ];
  expect(fullKeys(answers)).toEqual(['alone']);
});
