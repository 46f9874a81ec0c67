import type { CompletionRule, ModuleState } from '@amelie/contract';
import { countMissing, missingParts } from './missing-words';

const part = (rule: CompletionRule, state: ModuleState = 'not-started', required = true) => ({ rule, state, required });
const read: CompletionRule = { kind: 'page-read' };

test('what is missing is counted by what has to be done, in the order of the course', () => {
  expect(
    countMissing([
      part(read),
      part({ kind: 'quiz-passed' }, 'failed'),
      part(read, 'in-progress'),
      part({ kind: 'package-passed' }),
      part({ kind: 'package-score', atLeast: 0.8 }),
    ]),
  ).toEqual([
    { key: 'learning.missing.page-read', count: 2 },
    { key: 'learning.missing.quiz-passed', count: 1 },
    { key: 'learning.missing.package-passed', count: 2 },
  ]);
});

test('what is done, and what is optional, is not missing', () => {
  const modules = [part(read, 'completed'), part(read, 'not-started', false)];
  expect(countMissing(modules)).toEqual([]);
  expect(missingParts(modules)).toEqual([]);
});
