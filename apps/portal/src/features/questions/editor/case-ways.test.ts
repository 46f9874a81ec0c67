import type { QuestionOf } from '@amelie/contract';
import { caseOverview, mostWays } from './case-ways';
import { newQuestion, newWay } from './new-question';

const way = (next: string | null, credit = 0) => ({ ...newWay(credit), next });
const step = (id: string, options: ReturnType<typeof way>[]) => ({ ...{ id, options }, text: empty });
const empty = { type: 'doc' as const, content: [] };
const caseOf = (steps: ReturnType<typeof step>[]): QuestionOf<'branching-case'> => ({
  ...newQuestion('branching-case', 'en'),
  steps,
});

test('each way is told by its stops, and by what it earns', () => {
  const { ways } = caseOverview(caseOf([step('a', [way('b', 1), way(null)]), step('b', [way(null, 1), way(null)])]));
  expect(ways).toEqual([
    {
      score: 1,
      stops: [
        { step: 1, option: 1 },
        { step: 2, option: 1 },
      ],
    },
    {
      score: 0.5,
      stops: [
        { step: 1, option: 1 },
        { step: 2, option: 2 },
      ],
    },
    { score: 0, stops: [{ step: 1, option: 2 }] },
  ]);
});

test('a step that no way reaches is said', () => {
  expect(caseOverview(caseOf([step('a', [way(null)]), step('b', [way(null)])])).unreached).toEqual([2]);
});

test('an answer that leads back or to a step that is gone is a dead end', () => {
  const { deadEnds } = caseOverview(caseOf([step('a', [way('gone'), way('b')]), step('b', [way('a'), way(null)])]));
  expect(deadEnds).toEqual([
    { step: 1, option: 1 },
    { step: 2, option: 1 },
  ]);
});

test('a case with a million ways is looked through at once', () => {
  const steps = Array.from({ length: 21 }, (_, at) => {
    const next = at === 20 ? null : `s${at + 1}`;
    return step(`s${at}`, [way(next, 1), way(next)]);
  });
  const { ways, hasMore, unreached } = caseOverview(caseOf(steps));
  expect([ways.length, hasMore, unreached]).toEqual([mostWays, true, []]);
});
