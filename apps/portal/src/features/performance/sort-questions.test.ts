import type { QuestionStatistics } from '@amelie/contract';
import { readingOf } from './reading-words';
import { sortQuestions } from './sort-questions';

const question = (itemId: string, place: number | null, facility: number | null): QuestionStatistics => ({
  ...{ itemId, place, text: '', type: 'single', bank: null, changed: false, maxMark: 1, answers: 40, deviation: null },
  facility: facility === null ? null : { value: facility, low: null, high: null },
  ...{ guessScore: null, intendedWeight: null, effectiveWeight: null, negativeCovariance: false },
  ...{ discrimination: null, discriminationEfficiency: null, alphaIfDeleted: null, figures: 'none' },
  ...{ reading: 'unclear', mastery: 'known', parts: [], dif: [] },
});

const questions = [question('a', 1, 0.5), question('b', 2, null), question('c', null, 0.9)];
const ids = (column: string, direction: 'ascending' | 'descending') =>
  sortQuestions(questions, { column, direction })
    .map(({ itemId }) => itemId)
    .join('');

test('questions are sorted by a figure, and what cannot be said stands last either way', () => {
  expect(ids('facility', 'ascending')).toBe('acb');
  expect(ids('facility', 'descending')).toBe('cab');
  expect(ids('place', 'descending')).toBe('bac');
});

test('a test that everybody should pass is read by what is known; a question turned around is worth a look in each', () => {
  const known = { reading: 'separates-little', mastery: 'known' } as const;
  expect(readingOf(known, 'mastery')).toEqual({ key: 'performance.mastery.known', tone: 'good' });
  expect(readingOf(known, 'separating').key).toBe('performance.reading.separatesLittle');
  const turned = { reading: 'turned-around', mastery: 'known' } as const;
  expect(readingOf(turned, 'mastery')).toEqual({ key: 'performance.reading.turnedAround', tone: 'caution' });
});
