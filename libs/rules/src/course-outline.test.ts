import type { ModuleState } from '@amelie/contract';
import {
  countRequired,
  courseComplete,
  minutesLeft,
  moduleMinutesLeft,
  nextModule,
  type OutlineEntry,
} from './course-outline';

const entry = (id: string, state: ModuleState, required = true, minutes = 10): OutlineEntry => ({
  id,
  state,
  required,
  minutes,
  activeSeconds: 0,
});

describe('the next step', () => {
  test('is the first required module that is open', () => {
    expect(nextModule([entry('a', 'completed'), entry('b', 'not-started', false), entry('c', 'failed')])).toBe('c');
  });

  test('is an optional module when all required ones are done', () => {
    expect(nextModule([entry('a', 'completed'), entry('b', 'in-progress', false)])).toBe('b');
  });

  test('after a module is the one that follows it', () => {
    const outline = [entry('a', 'not-started'), entry('b', 'completed'), entry('c', 'not-started')];
    expect(nextModule(outline, 'b')).toBe('c');
  });

  test('after the last module is the first that was left out', () => {
    expect(nextModule([entry('a', 'not-started'), entry('b', 'completed')], 'b')).toBe('a');
  });

  test('after a module is never that module', () => {
    expect(nextModule([entry('a', 'failed'), entry('b', 'completed')], 'a')).toBeNull();
  });

  test('of a course that is done is none', () => {
    expect(nextModule([entry('a', 'completed')])).toBeNull();
    expect(nextModule([])).toBeNull();
  });
});

describe('minutes left in a part', () => {
  const left = (state: ModuleState, activeSeconds: number, minutes = 10) =>
    moduleMinutesLeft({ state, minutes, activeSeconds });

  test('are fewer by what was spent on it, and never none before it is done', () => {
    expect([left('not-started', 0), left('in-progress', 250), left('in-progress', 9000)]).toEqual([10, 6, 1]);
    expect(left('completed', 30)).toBe(0);
    expect(left('in-progress', 60, 0)).toBe(0);
  });

  test('are all of them for one that is to be tried again', () => {
    expect(left('failed', 500)).toBe(10);
  });
});

test('minutes left are those of the open required modules', () => {
  expect(
    minutesLeft([
      entry('a', 'completed', true, 20),
      entry('b', 'failed', true, 15),
      entry('c', 'not-started', true, 5),
      entry('d', 'not-started', false, 60),
    ]),
  ).toBe(20);
});

test('only required modules are counted', () => {
  expect(countRequired([entry('a', 'completed'), entry('b', 'failed'), entry('c', 'completed', false)])).toEqual({
    required: 2,
    completed: 1,
  });
});

describe('a course', () => {
  const done = (evidence: 'self-reported' | 'server-graded', required = true) => ({
    required,
    state: 'completed' as const,
    evidence,
  });
  const needs = { gradedEvidence: false, form: false };
  const waiting = { required: true, state: 'in-progress' as const, evidence: 'server-graded' as const };

  test('is completed when all required modules are', () => {
    expect(courseComplete([done('self-reported'), done('server-graded')], { ...needs, gradedEvidence: true })).toEqual({
      completed: true,
      certificate: true,
    });
  });

  test('is not completed while one required module is open', () => {
    expect(courseComplete([done('server-graded'), waiting], { ...needs, gradedEvidence: false })).toEqual({
      completed: false,
      certificate: false,
    });
  });

  test('does not wait for optional modules', () => {
    expect(
      courseComplete([done('server-graded'), { ...waiting, required: false }], { ...needs, gradedEvidence: true })
        .completed,
    ).toBe(true);
  });

  test('that requires nothing is never completed', () => {
    expect(courseComplete([done('server-graded', false)], needs).completed).toBe(false);
    expect(courseComplete([], { ...needs, gradedEvidence: false }).completed).toBe(false);
  });

  test('on self-reports alone gives no certificate when it wants graded evidence', () => {
    expect(courseComplete([done('self-reported')], { ...needs, gradedEvidence: true })).toEqual({
      completed: true,
      certificate: false,
    });
  });

  test('on self-reports alone gives a certificate when it wants no more', () => {
    expect(courseComplete([done('self-reported')], { ...needs, gradedEvidence: false }).certificate).toBe(true);
  });

  test('an optional quiz is graded evidence, once it is passed', () => {
    const quiz = { required: false, state: 'failed' as const, evidence: 'server-graded' as const };
    expect(courseComplete([done('self-reported'), quiz], { ...needs, gradedEvidence: true }).certificate).toBe(false);
    expect(
      courseComplete([done('self-reported'), done('server-graded', false)], { ...needs, gradedEvidence: true })
        .certificate,
    ).toBe(true);
  });

  test('is completed while its certificate waits for the evaluation form', () => {
    const modules = [done('server-graded')];
    expect(courseComplete(modules, { gradedEvidence: true, form: true })).toEqual({
      completed: true,
      certificate: false,
    });
    expect(courseComplete(modules, { gradedEvidence: true, form: false }).certificate).toBe(true);
  });
});
