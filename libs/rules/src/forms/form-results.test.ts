import type { AskedFormQuestion } from '@amelie/contract';
import { questionResult, responseRate } from './form-results';

const scale: AskedFormQuestion = { key: 'satisfaction', kind: 'scale', texts: null, options: [] };
const single: AskedFormQuestion = {
  key: 'used',
  kind: 'single',
  texts: null,
  options: ['often', 'once', 'no-opportunity', 'hindered'].map((key) => ({ key, texts: null })),
};
const comment: AskedFormQuestion = { key: 'comment', kind: 'text', texts: null, options: [] };

const counted = (question: string, counts: Record<string, number>) =>
  Object.entries(counts).map(([value, count]) => ({ question, value, count }));

test('fewer than ten answers tell nothing, not even how many they are', () => {
  const result = questionResult(scale, counted('satisfaction', { 4: 5, 5: 4 }), []);
  expect(result).toEqual({ question: scale, answered: null, hidden: true, mean: null, cells: [], comments: [] });
});

test('ten answers are told, with their mean to a tenth', () => {
  const result = questionResult(scale, counted('satisfaction', { 1: 4, 2: 4, 3: 4, 4: 4, 5: 5 }), []);
  expect(result).toMatchObject({ answered: 21, hidden: false, mean: 3.1 });
  expect(result.cells.map(({ count }) => count)).toEqual([4, 4, 4, 4, 5]);
});

test('an answer that one or two gave is not told, and cannot be reckoned from the others', () => {
  const { cells } = questionResult(
    single,
    counted('used', { often: 12, once: 9, 'no-opportunity': 8, hindered: 1 }),
    [],
  );
  const hidden = cells.filter(({ count }) => count === null).map(({ key }) => key);
  expect(hidden).toContain('hindered');
  expect(hidden.length).toBeGreaterThan(1);
  expect(cells.find(({ key }) => key === 'often')?.count).toBe(12);
});

test('that all said the same is not told: it would be what each of them said', () => {
  const result = questionResult(scale, counted('satisfaction', { 5: 12 }), []);
  expect(result.cells.every(({ count }) => count === null)).toBe(true);
  expect(result.mean).toBeNull();
});

test('ten answers that differ have a mean, also where none of them may be told', () => {
  const result = questionResult(scale, counted('satisfaction', { 1: 2, 2: 2, 3: 2, 4: 2, 5: 2 }), []);
  expect(result).toMatchObject({ answered: 10, mean: 3 });
  expect(result.cells.every(({ count }) => count === null)).toBe(true);
});

test('answers to other questions do not count', () => {
  expect(questionResult(scale, counted('usefulness', { 5: 30 }), []).hidden).toBe(true);
});

test('comments are read from ten upwards', () => {
  const comments = Array.from({ length: 10 }, (_, index) => `comment ${index}`);
  expect(questionResult(comment, [], comments.slice(1)).comments).toEqual([]);
  expect(questionResult(comment, [], comments)).toMatchObject({ answered: 10, hidden: false, comments });
});

test.each([
  [0, 0, { asked: 0, answered: 0, share: null }],
  [9, 3, { asked: null, answered: null, share: null }],
  [43, 9, { asked: 40, answered: null, share: null }],
  [43, 22, { asked: 40, answered: 20, share: 0.5 }],
])('of %i asked, %i answered is told as %j', (asked, answered, told) => {
  expect(responseRate({ asked, answered })).toEqual(told);
});
