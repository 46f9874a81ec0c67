import type { LedgerEntry } from './merge-progress';
import { entryAfterUndo, entryByStaff } from './undo-decision';

const now = new Date('2026-11-23T10:00:00Z');
const earlier = new Date('2026-11-01T10:00:00Z');
const failed: LedgerEntry = {
  state: 'failed',
  score: 0.4,
  evidence: 'self-reported',
  activeSeconds: 60,
  completedAt: null,
};
const done: LedgerEntry = { ...failed, state: 'completed', score: 0.9, completedAt: earlier };

test('what staff record keeps the time, and the day on which it was completed already', () => {
  expect(entryByStaff(failed, 'completed', now)).toEqual({
    ...failed,
    state: 'completed',
    evidence: 'confirmed',
    completedAt: now,
  });
  expect(entryByStaff(done, 'completed', now).completedAt).toEqual(earlier);
  expect(entryByStaff(null, 'failed', now)).toMatchObject({ state: 'failed', score: null, activeSeconds: 0 });
});

test('a new try starts without a score', () => {
  expect(entryByStaff(done, 'in-progress', now)).toMatchObject({
    state: 'in-progress',
    score: null,
    completedAt: null,
  });
});

test('a decision taken back leaves what stood before, with the time counted since', () => {
  const decided = { ...entryByStaff(failed, 'completed', now), activeSeconds: 90 };
  expect(entryAfterUndo({ state: 'completed', before: failed }, decided)).toEqual({ ...failed, activeSeconds: 90 });
  expect(entryAfterUndo({ state: 'completed', before: null }, decided)).toMatchObject({
    state: 'in-progress',
    score: null,
  });
});

test('what the learner has reached since a decision stays when it is taken back', () => {
  const since: LedgerEntry = { ...done, evidence: 'server-graded' };
  expect(entryAfterUndo({ state: 'in-progress', before: failed }, since)).toEqual(since);
});
