import type { FeedbackPolicy, Grading } from '@amelie/contract';
import { attemptsFor, mayStart } from './may-start';
import { reviewState } from './review-state';
import { type HandedIn, standingOf } from './standing';
import { deadlineOf, isOver, minutesFor } from './time-limit';

const at = (time: string) => new Date(`2026-03-29T${time}Z`);

describe('time', () => {
  test.each([
    [30, 0, 30],
    [30, 50, 45],
    [15, 25, 18.75],
    [1, 300, 4],
  ])('%d minutes with %d per cent more are %d', (allowed, extra, minutes) => {
    expect(minutesFor(allowed, extra)).toBe(minutes);
  });

  test('without a limit extra time changes nothing, and nothing is ever over', () => {
    expect(minutesFor(null, 50)).toBeNull();
    expect(deadlineOf(at('00:00:00'), null)).toBeNull();
    expect(isOver(null, at('23:00:00'))).toBe(false);
  });

  test('half an hour is half an hour in the night in which clocks go forward', () => {
    expect(deadlineOf(at('00:45:00'), 30)).toEqual(at('01:15:00'));
    expect(deadlineOf(at('00:00:00'), 18.75)).toEqual(at('00:18:45'));
  });

  test.each([
    ['00:59:59', false],
    ['01:00:01', false],
    ['01:00:30', false],
    ['01:00:31', true],
    ['09:00:00', true],
  ])('of a deadline at one, at %s it is over: %s', (time, over) => {
    expect(isOver(at('01:00:00'), at(time))).toBe(over);
  });
});

describe('a start', () => {
  const handedIn = (...times: string[]) => times.map((time) => ({ submittedAt: at(time) }));
  const rules = { attemptsAllowed: 2, coolOffHours: 2 };

  test('is free at first, and as often as one likes where nothing limits it', () => {
    expect(mayStart([], rules, at('10:00:00'))).toEqual({ may: true });
    const free = { attemptsAllowed: null, coolOffHours: 0 };
    expect(mayStart(handedIn('09:00:00', '09:30:00', '09:59:59'), free, at('10:00:00'))).toEqual({ may: true });
  });

  test('has to wait for the rest after the last hand-in, to the second', () => {
    const earlier = handedIn('09:00:00');
    expect(mayStart(earlier, rules, at('10:59:59'))).toEqual({ may: false, code: 'cool-off', until: at('11:00:00') });
    expect(mayStart(earlier, rules, at('11:00:00'))).toEqual({ may: true });
  });

  test('is refused when none is left, whatever the time; an extra attempt is one more', () => {
    const earlier = handedIn('01:00:00', '03:00:00');
    expect(mayStart(earlier, rules, at('20:00:00'))).toEqual({ may: false, code: 'no-attempts-left' });
    const more = { ...rules, attemptsAllowed: attemptsFor(2, 1) };
    expect(mayStart(earlier, more, at('20:00:00'))).toEqual({ may: true });
    expect(attemptsFor(null, 3)).toBeNull();
  });
});

describe('what counts', () => {
  const of = (score: number | null): HandedIn => ({ score, passed: score === null ? null : score >= 0.8 });
  test.each<[Grading, (number | null)[], { score: number; passed: boolean } | null]>([
    ['highest', [], null],
    ['highest', [0.5, 0.9, 0.7], { score: 0.9, passed: true }],
    ['highest', [0.5, null], { score: 0.5, passed: false }],
    ['highest', [null], null],
    ['first', [0.5, 0.9], { score: 0.5, passed: false }],
    ['first', [null, 0.9], null],
    ['last', [0.9, 0.5], { score: 0.5, passed: false }],
    ['last', [0.9, null], null],
    ['average', [0.7, 0.9], { score: 0.8, passed: true }],
    ['average', [0.6, 0.9], { score: 0.75, passed: false }],
    ['average', [0.9, null], null],
    ['average', [], null],
  ])('by the %s of %j is %j', (grading, scores, standing) => {
    const found = standingOf(grading, scores.map(of), 0.8);
    expect(found && { ...found, score: Number(found.score.toFixed(12)) }).toEqual(standing);
  });
});

describe('feedback', () => {
  test.each<[FeedbackPolicy, boolean, number | null, string]>([
    ['whole', false, 3, 'open'],
    ['each', false, 3, 'open'],
    ['score', true, 0, 'never'],
    ['passed-or-last', false, 1, 'later'],
    ['passed-or-last', false, null, 'later'],
    ['passed-or-last', false, 0, 'open'],
    ['passed-or-last', true, 1, 'open'],
  ])('%s, passed %s, with %s attempts left: %s', (feedback, passed, left, state) => {
    expect(reviewState(feedback, passed, left)).toBe(state);
  });
});
