import { evidences, moduleStates } from '@amelie/contract';
import fc from 'fast-check';
import { type LearntOutcome, type LedgerEntry, mergeProgress } from './merge-progress';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
const passed: LearntOutcome = { state: 'completed', score: 0.8, evidence: 'server-graded', activeSecondsAdded: 30 };

describe('the ledger', () => {
  test('takes the first report as it is', () => {
    expect(mergeProgress(null, passed, at(1))).toEqual({
      state: 'completed',
      score: 0.8,
      evidence: 'server-graded',
      activeSeconds: 30,
      completedAt: at(1),
    });
  });

  test('keeps completed when the package starts over', () => {
    const later: LearntOutcome = { state: 'in-progress', score: 0.1, evidence: 'self-reported', activeSecondsAdded: 5 };
    expect(mergeProgress(mergeProgress(null, passed, at(1)), later, at(9))).toEqual({
      state: 'completed',
      score: 0.8,
      evidence: 'server-graded',
      activeSeconds: 35,
      completedAt: at(1),
    });
  });

  test('takes a better score of a later attempt and keeps the day of completion', () => {
    const entry = mergeProgress(mergeProgress(null, passed, at(1)), { ...passed, score: 1 }, at(9));
    expect(entry).toMatchObject({ score: 1, completedAt: at(1) });
  });

  test('a completion on a self-report is not dressed up by graded evidence that did not complete', () => {
    const failed = mergeProgress(null, { state: 'failed', score: 0.2, evidence: 'server-graded' }, at(1));
    const entry = mergeProgress(failed, { state: 'completed', score: null, evidence: 'self-reported' }, at(2));
    expect(entry).toMatchObject({ state: 'completed', evidence: 'self-reported', score: 0.2 });
  });

  test('a new attempt after a failed one stays failed until it is more', () => {
    const failed = mergeProgress(null, { ...passed, state: 'failed' }, at(1));
    expect(mergeProgress(failed, { ...passed, state: 'in-progress' }, at(2)).state).toBe('failed');
    expect(mergeProgress(failed, passed, at(2)).state).toBe('completed');
  });

  test('whatever is reported, in whatever order, nothing goes back', () => {
    const outcome = fc.record({
      state: fc.constantFrom(...moduleStates),
      score: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      evidence: fc.constantFrom(...evidences),
      activeSecondsAdded: fc.double({ min: -10, max: 100, noNaN: true }),
    });
    const rank = ['in-progress', 'failed', 'completed'];
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 20 }), (reports) => {
        let before: LedgerEntry | null = null;
        for (const [minute, report] of reports.entries()) {
          const after: LedgerEntry = mergeProgress(before, report, at(minute));
          expect((after.state === 'completed') === (after.completedAt !== null)).toBe(true);
          if (before) {
            expect(rank.indexOf(after.state)).toBeGreaterThanOrEqual(rank.indexOf(before.state));
            expect(after.score ?? -1).toBeGreaterThanOrEqual(before.score ?? -1);
            expect(after.activeSeconds).toBeGreaterThanOrEqual(before.activeSeconds);
            if (before.completedAt) expect(after.completedAt).toEqual(before.completedAt);
          }
          before = after;
        }
      }),
    );
  });
});
