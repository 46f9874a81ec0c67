import type { CompletionRule, ModuleState } from '@amelie/contract';
import { type ModuleFacts, moduleOutcome } from './module-outcome';
import type { ScoOutcome } from './status-mapping';

const untouched: ScoOutcome = { completion: 'not-attempted', success: 'unknown', score: null };
type Parts = { opened: number; of: number };
const pack = (outcome: Partial<ScoOutcome> = {}, opened = true, parts?: Parts): ModuleFacts => ({
  kind: 'package',
  opened,
  outcome: { ...untouched, ...outcome },
  ...(parts ? { parts } : {}),
});
const quiz = (facts: Partial<Extract<ModuleFacts, { kind: 'quiz' }>> = {}): ModuleFacts => ({
  kind: 'quiz',
  started: true,
  handedIn: true,
  passed: false,
  score: 0.4,
  ...facts,
});

const completed: CompletionRule = { kind: 'package-completed' };
const passed: CompletionRule = { kind: 'package-passed' };
const opened: CompletionRule = { kind: 'package-opened' };
const visited: CompletionRule = { kind: 'package-visited' };
const byQuiz: CompletionRule = { kind: 'package-quiz', quizModuleId: '01890a5d-ac96-774b-bcce-b302099a8057' };
const confirmed: CompletionRule = { kind: 'package-confirmed' };
const scored: CompletionRule = { kind: 'package-score', atLeast: 0.7 };
const quizPassed: CompletionRule = { kind: 'quiz-passed' };
const handedIn: CompletionRule = { kind: 'quiz-handed-in' };

const rows: [string, CompletionRule, ModuleFacts, ModuleState][] = [
  ['a page that was not read', { kind: 'page-read' }, { kind: 'page', read: false }, 'not-started'],
  ['a page that was read', { kind: 'page-read' }, { kind: 'page', read: true }, 'completed'],
  ['a package never opened', completed, pack({}, false), 'not-started'],
  ['a package opened, by the rule of opening', opened, pack(), 'completed'],
  ['a package never opened, by the rule of opening', opened, pack({}, false), 'not-started'],
  ['a package opened', completed, pack(), 'in-progress'],
  ['a package half done', completed, pack({ completion: 'incomplete' }), 'in-progress'],
  ['a package done', completed, pack({ completion: 'completed' }), 'completed'],
  [
    'a package done but failed, when done is enough',
    completed,
    pack({ completion: 'completed', success: 'failed' }),
    'completed',
  ],
  ['a package failed and not done', completed, pack({ completion: 'incomplete', success: 'failed' }), 'failed'],
  ['a package done, when it has to be passed', passed, pack({ completion: 'completed' }), 'in-progress'],
  ['a package passed', passed, pack({ completion: 'completed', success: 'passed' }), 'completed'],
  ['a package failed', passed, pack({ success: 'failed' }), 'failed'],
  [
    'a score that is enough, but the package goes on',
    scored,
    pack({ completion: 'incomplete', score: 1 }),
    'in-progress',
  ],
  ['a score exactly enough', scored, pack({ completion: 'completed', score: 0.7 }), 'completed'],
  ['a score a hair too low', scored, pack({ completion: 'completed', score: 0.699 }), 'failed'],
  ['a package with a part never opened', visited, pack({}, true, { opened: 1, of: 2 }), 'in-progress'],
  ['a package with all its parts opened', visited, pack({}, true, { opened: 2, of: 2 }), 'completed'],
  ['a package that says passed, where a quiz decides', byQuiz, pack({ success: 'passed' }), 'in-progress'],
  ['a package that says passed, where somebody confirms', confirmed, pack({ success: 'passed' }), 'in-progress'],
  ['a package never opened, where somebody confirms', confirmed, pack({}, false), 'not-started'],
  ['no score', scored, pack({ completion: 'completed' }), 'in-progress'],
  ['a quiz not started', quizPassed, quiz({ started: false, handedIn: false, score: null }), 'not-started'],
  ['a quiz started', quizPassed, quiz({ handedIn: false, score: null }), 'in-progress'],
  ['a quiz failed', quizPassed, quiz(), 'failed'],
  ['a quiz passed', quizPassed, quiz({ passed: true }), 'completed'],
  ['a quiz failed, when handing in is enough', handedIn, quiz(), 'completed'],
];

test.each(rows)('%s', (_, rule, facts, state) => {
  expect(moduleOutcome(rule, facts).state).toBe(state);
});

test('the score is passed on', () => {
  expect(moduleOutcome(completed, pack({ score: 0.5 })).score).toBe(0.5);
  expect(moduleOutcome(quizPassed, quiz()).score).toBe(0.4);
});

test.each([
  [quizPassed, pack()],
  [completed, quiz()],
  [completed, { kind: 'page', read: true } as const],
])('a rule for another kind of module is a bug, not a verdict', (rule, facts) => {
  expect(() => moduleOutcome(rule, facts)).toThrow('does not fit');
});
