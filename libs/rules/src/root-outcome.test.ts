import type { RootStatus } from '@amelie/contract';
import { outcomeOfRoot } from './root-outcome';
import type { ScoOutcome } from './status-mapping';

const cases: [RootStatus, ScoOutcome][] = [
  [
    { completion: 'unknown', success: 'unknown', score: null },
    { completion: 'not-attempted', success: 'unknown', score: null },
  ],
  [
    { completion: 'not attempted', success: 'unknown', score: null },
    { completion: 'not-attempted', success: 'unknown', score: null },
  ],
  [
    { completion: 'incomplete', success: 'unknown', score: 0.4 },
    { completion: 'incomplete', success: 'unknown', score: null },
  ],
  [
    { completion: 'completed', success: 'passed', score: 1 },
    { completion: 'completed', success: 'passed', score: 1 },
  ],
  [
    { completion: 'completed', success: 'failed', score: -0.5 },
    { completion: 'completed', success: 'failed', score: 0 },
  ],
  [
    { completion: 'unknown', success: 'passed', score: null },
    { completion: 'incomplete', success: 'passed', score: null },
  ],
];

test.each(cases)('%j of the root is %j of the package', (root, outcome) => {
  expect(outcomeOfRoot(root)).toEqual(outcome);
});
