import type { Cmi5Au, Cmi5Node } from '@amelie/contract';
import { outcomeOfCmi5 } from './cmi5-outcome';
import { type AuResult, dueSatisfied, isSatisfied, rollUp, untouchedAu } from './move-on';

const result = (change: Partial<AuResult>): AuResult => ({ ...untouchedAu, initialized: true, ...change });
const completed = result({ completed: true });
const passed = result({ success: 'passed', score: 0.9 });
const both = result({ completed: true, success: 'passed', score: 0.9 });
const failed = result({ success: 'failed', score: 0.2 });
const waived = result({ initialized: false, waived: true });

test.each<[Cmi5Au['moveOn'], boolean[]]>([
  ['NotApplicable', [true, true, true, true, true, true]],
  ['Completed', [false, true, false, true, false, true]],
  ['Passed', [false, false, true, true, false, true]],
  ['CompletedAndPassed', [false, false, false, true, false, true]],
  ['CompletedOrPassed', [false, true, true, true, false, true]],
])('moveOn %s is met by nothing, completed, passed, both, failed, waived: %j', (moveOn, met) => {
  const cases = [untouchedAu, completed, passed, both, failed, waived];
  expect(cases.map((one) => isSatisfied(moveOn, one))).toEqual(met);
});

const texts = { titles: {}, descriptions: {}, objectives: [] };
const block = (id: string, parent: string | null = null): Cmi5Node => ({ id, parent, ...texts, au: null });
const au = (id: string, parent: string | null = null, moveOn: Cmi5Au['moveOn'] = 'Completed'): Cmi5Node => ({
  id,
  parent,
  ...texts,
  au: {
    url: 'index.html',
    isAbsolute: false,
    moveOn,
    launchMethod: 'AnyWindow',
    masteryScore: null,
    launchParameters: null,
    entitlementKey: null,
    activityType: null,
  },
});
const from = (results: Record<string, AuResult>) => (id: string) => results[id] ?? untouchedAu;

/** outer(a, inner(b)), c */
const course = [block('outer'), au('a', 'outer'), block('inner', 'outer'), au('b', 'inner'), au('c')];

test('a block is satisfied when everything in it is, the course when all is; what is inside is said first', () => {
  expect(rollUp(course, from({ b: completed }))).toEqual({ blocks: ['inner'], course: false });
  const all = rollUp(course, from({ a: completed, b: waived, c: completed }));
  expect(all).toEqual({ blocks: ['inner', 'outer'], course: true });
  expect(dueSatisfied(all, new Set(['inner']))).toEqual(['outer', null]);
  expect(dueSatisfied(all, new Set(['inner', 'outer', null]))).toEqual([]);
});

test('a course that asks for nothing is satisfied at once, and learnt only when it was opened', () => {
  const free = [block('one'), au('x', 'one', 'NotApplicable')];
  expect(rollUp(free, from({}))).toEqual({ blocks: ['one'], course: true });
  expect(outcomeOfCmi5(free, from({})).outcome.completion).toBe('not-attempted');
  expect(outcomeOfCmi5(free, from({ x: result({}) })).outcome.completion).toBe('completed');
});

test('the ledger hears of completion when all are satisfied, of passing when all that judge have passed', () => {
  const judged = [au('lesson'), au('exam', null, 'Passed')];
  expect(outcomeOfCmi5(judged, from({ lesson: completed }))).toEqual({
    outcome: { completion: 'incomplete', success: 'unknown', score: null },
    parts: { opened: 1, of: 2 },
  });
  expect(outcomeOfCmi5(judged, from({ lesson: completed, exam: failed })).outcome).toEqual({
    completion: 'incomplete',
    success: 'failed',
    score: 0.2,
  });
  expect(outcomeOfCmi5(judged, from({ lesson: completed, exam: passed })).outcome).toEqual({
    completion: 'completed',
    success: 'passed',
    score: 0.9,
  });
  expect(outcomeOfCmi5(judged, from({ lesson: completed, exam: waived })).outcome).toMatchObject({
    completion: 'completed',
    success: 'passed',
  });
});
