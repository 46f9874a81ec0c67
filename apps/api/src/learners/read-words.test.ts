import type { TraceEntry } from '@amelie/contract';
import { joinWords } from './read-words';

const word = (second: number, verb: string, detail: TraceEntry['detail'] = {}): TraceEntry => ({
  at: `2026-03-01T10:00:0${second}.000Z`,
  until: null,
  what: 'said',
  count: null,
  part: `Slide ${second}`,
  detail: { verb, ...detail },
  by: null,
  reason: null,
});

test('slides that were looked at one after the other are one line', () => {
  const joined = joinWords([word(1, 'saw'), word(2, 'saw'), word(3, 'saw'), word(4, 'left')]);
  expect(joined).toEqual([{ ...word(1, 'saw'), until: word(3, 'saw').at, count: 3, part: null }, word(4, 'left')]);
});

test('what has a result stands by itself', () => {
  const words = [
    word(1, 'answered', { success: 'passed' }),
    word(2, 'answered', { success: 'failed' }),
    word(3, 'answered'),
  ];
  expect(joinWords(words)).toEqual(words);
});
