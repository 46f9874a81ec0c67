import { mergeItems } from './merge-items';
import type { ScoOutcome } from './status-mapping';

const sco = (
  completion: ScoOutcome['completion'],
  success: ScoOutcome['success'] = 'unknown',
  score: number | null = null,
): ScoOutcome => ({ completion, success, score });

describe('a package of several SCOs', () => {
  test('nothing opened is not attempted', () => {
    expect(mergeItems([], 3)).toEqual(sco('not-attempted'));
  });

  test('one SCO speaks for itself', () => {
    const only = sco('completed', 'passed', 0.9);
    expect(mergeItems([only], 1)).toEqual(only);
  });

  test('the score of one SCO is seen while it runs', () => {
    expect(mergeItems([sco('incomplete', 'unknown', 0.4)], 1).score).toBe(0.4);
  });

  test('one SCO of three completed is incomplete', () => {
    expect(mergeItems([sco('completed')], 3).completion).toBe('incomplete');
  });

  test('three of three completed is completed', () => {
    expect(mergeItems([sco('completed'), sco('completed'), sco('completed')], 3).completion).toBe('completed');
  });

  test('three chapters and a passed test are passed', () => {
    expect(mergeItems([sco('completed'), sco('completed'), sco('completed', 'passed', 0.8)], 3)).toEqual(
      sco('completed', 'passed', 0.8),
    );
  });

  test('a passed test does not pass the package while a chapter is open', () => {
    expect(mergeItems([sco('incomplete'), sco('completed', 'passed', 1)], 2)).toEqual(sco('incomplete'));
  });

  test('one failed SCO fails the package', () => {
    expect(mergeItems([sco('completed', 'passed', 1), sco('completed', 'failed', 0.2)], 2)).toEqual(
      sco('completed', 'failed', 0.6),
    );
  });

  test('a perfect first half is not the score of the whole', () => {
    expect(mergeItems([sco('completed', 'passed', 1)], 2).score).toBeNull();
  });
});
