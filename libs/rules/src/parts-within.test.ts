import { partsWithin, type TimedPart } from './parts-within';

const part = (id: string, minutesLeft: number, more: Partial<TimedPart> = {}): TimedPart => ({
  id,
  kind: 'page',
  minutesLeft,
  state: 'not-started',
  required: true,
  ...more,
});
const done: Partial<TimedPart> = { state: 'completed' };
const quiz: Partial<TimedPart> = { kind: 'quiz' };
const optional: Partial<TimedPart> = { required: false };

const outline = [
  part('done', 0, done),
  part('extra', 4, optional),
  part('long', 18),
  part('quiz of long', 5, quiz),
  part('later extra', 3, optional),
  part('final test', 12, quiz),
];

test('five minutes: the next part is too long but comes first, and an optional one whose turn it is fits', () => {
  expect(partsWithin(outline, 5)).toEqual({ next: { id: 'long', fits: false }, others: ['extra'] });
});

test('however much time there is, no quiz, test or extra part comes before what is still required', () => {
  expect(partsWithin(outline, 45)).toEqual({ next: { id: 'long', fits: true }, others: ['extra'] });
});

test('a quiz that nothing requires waits until the part before it is done', () => {
  const withQuiz = (state: TimedPart['state']) => [
    part('extra', 4, { ...optional, state }),
    part('quiz of extra', 3, { ...quiz, ...optional }),
    part('long', 18),
    part('final test', 12, quiz),
  ];
  expect(partsWithin(withQuiz('in-progress'), 5).others).toEqual(['extra']);
  expect(partsWithin(withQuiz('completed'), 5).others).toEqual(['quiz of extra']);
});

test('the last quiz waits for all that is required, also where nothing requires it', () => {
  const withTest = (state: TimedPart['state']) => [
    part('read', 0, done),
    part('test', 5, { ...quiz, ...optional }),
    part('after', 18, { state }),
    part('extra', 30, optional),
  ];
  expect(partsWithin(withTest('not-started'), 12).others).toEqual([]);
  expect(partsWithin(withTest('completed'), 12).next).toEqual({ id: 'test', fits: true });
});

test('where all that counts is done, the optional parts are free in any order', () => {
  const rest = [part('done', 0, done), part('first', 20, optional), part('second', 5, optional)];
  expect(partsWithin(rest, 12)).toEqual({ next: { id: 'first', fits: false }, others: ['second'] });
});

test('a course that is done asks for nothing', () => {
  expect(partsWithin([part('done', 0, done)], 45)).toEqual({ next: null, others: [] });
});
