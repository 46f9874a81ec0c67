import type { CompletionRule, Missing, ModuleState } from '@amelie/contract';
import type { ScoOutcome } from './status-mapping';
import { stillMissing } from './still-missing';

const untouched: ScoOutcome = { completion: 'incomplete', success: 'unknown', score: null };
const quizId = '01890a5d-ac96-774b-bcce-b302099a8057';

const rows: [string, CompletionRule, Partial<ScoOutcome>, [number, number], Missing[]][] = [
  ['parts never opened', { kind: 'package-visited' }, {}, [3, 5], [{ kind: 'parts', opened: 3, of: 5 }]],
  [
    'a package that has not said that one finished',
    { kind: 'package-completed' },
    {},
    [1, 1],
    [{ kind: 'not-finished' }],
  ],
  [
    'parts never opened come before the package’s word',
    { kind: 'package-completed' },
    {},
    [1, 2],
    [{ kind: 'parts', opened: 1, of: 2 }, { kind: 'not-finished' }],
  ],
  ['no pass yet', { kind: 'package-passed' }, {}, [1, 1], [{ kind: 'not-passed', failed: false }]],
  ['a failure', { kind: 'package-passed' }, { success: 'failed' }, [1, 1], [{ kind: 'not-passed', failed: true }]],
  [
    'a failure where finishing is asked for',
    { kind: 'package-completed' },
    { success: 'failed' },
    [1, 1],
    [{ kind: 'not-passed', failed: true }],
  ],
  [
    'a score too low',
    { kind: 'package-score', atLeast: 0.8 },
    { score: 0.6, success: 'failed' },
    [1, 1],
    [{ kind: 'score', score: 0.6, needed: 0.8 }],
  ],
  ['no score', { kind: 'package-score', atLeast: 0.8 }, {}, [1, 1], [{ kind: 'score', score: null, needed: 0.8 }]],
  [
    'the quiz that stands for it',
    { kind: 'package-quiz', quizModuleId: quizId },
    {},
    [1, 1],
    [{ kind: 'quiz', moduleId: quizId }],
  ],
  ['somebody’s word', { kind: 'package-confirmed' }, { completion: 'completed' }, [1, 1], [{ kind: 'confirmation' }]],
  ['nothing, where opening is enough', { kind: 'package-opened' }, {}, [1, 3], []],
];

test.each(rows)('what is missing: %s', (...[, rule, outcome, [opened, of], missing]) => {
  expect(stillMissing(rule, 'in-progress', { outcome: { ...untouched, ...outcome }, parts: { opened, of } })).toEqual(
    missing,
  );
});

test.each<ModuleState>(['completed', 'not-started'])('a package that is %s lacks nothing', (state) => {
  const standing = { outcome: untouched, parts: { opened: 1, of: 2 } };
  expect(stillMissing({ kind: 'package-visited' }, state, standing)).toEqual([]);
  expect(stillMissing({ kind: 'package-visited' }, 'in-progress', null)).toEqual([]);
});
