import type { StatusWord } from './aicc-script';
import { judgePrerequisites, statusWordOf, unreadablePrerequisites, waitingItems } from './prerequisites';

/** A is passed, B completed, C failed, D incomplete, E not attempted, F browsed. */
const statuses = new Map<string, StatusWord>([
  ['A', 'passed'],
  ['B', 'completed'],
  ['C', 'failed'],
  ['D', 'incomplete'],
  ['E', 'not attempted'],
  ['F', 'browsed'],
]);

test.each([
  ['A', true],
  ['B', true],
  ['C', false],
  ['D', false],
  ['E', false],
  ['F', false],
  ['A&B', true],
  ['A & D', false],
  ['D|A', true],
  ['D | E', false],
  ['~D', true],
  ['~A', false],
  ['~~A', true],
  ['E & E | A', true],
  ['E & (E | A)', false],
  ['~(A & D)', true],
  ['~A | B', true],
  ['A="passed"', true],
  ['A="completed"', false],
  ['A="p"', true],
  ["A='P'", true],
  ['A = passed', true],
  ['A<>"passed"', false],
  ['B="c"', true],
  ['C="f"', true],
  ['C<>"f"', false],
  ['D="i"', true],
  ['E="not attempted"', true],
  ['E="n"', true],
  ['F="browsed"', true],
  ['2*{A,B,C}', true],
  ['2 * { A, D, E }', false],
  ['0*{D}', true],
  ['1*{D, C="f"}', true],
  ['3*{A,B,C} | E', false],
  ['1*{E, (A & B)}', true],
  ['', true],
  ['  ', true],
])('the prerequisites %j are fulfilled: %j', (script, fulfilled) => {
  expect(judgePrerequisites(script, statuses)).toMatchObject({ fulfilled, unreadable: [] });
});

test.each([
  'A &',
  '& A',
  'A B',
  '(A',
  'A)',
  'A="done"',
  'A=""',
  'A=',
  'A < B',
  '"passed"',
  '4*{A,B,C}',
  'x*{A}',
  '2*A',
  '2*{}',
  'A "',
  'Z',
  'E & Z',
])('the prerequisites %j cannot be read: they count as fulfilled and are named', (script) => {
  expect(judgePrerequisites(script, statuses)).toEqual({ fulfilled: true, waitsFor: [], unreadable: [script] });
});

test.each([
  ['D & E & A', ['D', 'E']],
  ['D | E', ['D', 'E']],
  ['2*{A, D, E}', ['D', 'E']],
  ['D & D', ['D']],
  ['C="passed"', ['C']],
  ['~A', []],
])('%j waits for what is not done: %j', (script, waitsFor) => {
  expect(judgePrerequisites(script, statuses)).toMatchObject({ fulfilled: false, waitsFor });
});

test('of several scripts each has to be fulfilled, and one that cannot be read spoils no other', () => {
  expect(judgePrerequisites('A\nE', statuses)).toMatchObject({ fulfilled: false, waitsFor: ['E'] });
  expect(judgePrerequisites('A &\nE', statuses)).toEqual({ fulfilled: false, waitsFor: ['E'], unreadable: ['A &'] });
});

test('a script as deep as it can be is read', () => {
  expect(judgePrerequisites(`${'('.repeat(499)}E${')'.repeat(499)}`, statuses)).toMatchObject({ fulfilled: false });
});

test.each([
  ['completed', 'passed', 'passed'],
  ['incomplete', 'failed', 'failed'],
  ['completed', 'unknown', 'completed'],
  ['incomplete', 'unknown', 'incomplete'],
  ['not-attempted', 'unknown', 'not attempted'],
] as const)('%s and %s is the status %s', (completion, success, word) => {
  expect(statusWordOf({ completion, success, score: null })).toBe(word);
});

const parts = [
  { id: 'I1', title: 'First', prerequisites: null, groups: ['G'] },
  { id: 'I2', title: 'Second', groups: ['G'] },
  { id: 'I3', title: 'Third', prerequisites: 'G' },
  { id: '__proto__', title: 'Odd', prerequisites: 'I3' },
];

test('a part waits, by title, for the parts that it names and for what is not done in a group that it names', () => {
  const before = waitingItems(parts, new Map());
  expect([...before]).toEqual([
    ['I3', ['First', 'Second']],
    ['__proto__', ['Third']],
  ]);
  const half = waitingItems(parts, new Map([['I1', 'passed']]));
  expect(half.get('I3')).toEqual(['Second']);
});

test('a part opens once what it waits for is done', () => {
  const done = new Map<string, StatusWord>([
    ['I1', 'passed'],
    ['I2', 'completed'],
  ]);
  expect([...waitingItems(parts, done).keys()]).toEqual(['__proto__']);
});

test('parts that wait for each other lock nobody out: the first one opens', () => {
  const circle = [
    { id: 'A', title: 'A', prerequisites: 'B' },
    { id: 'B', title: 'B', prerequisites: 'A' },
  ];
  expect([...waitingItems(circle, new Map())]).toEqual([['B', ['A']]]);
});

test('a script that cannot be read is told with the item that it stands on', () => {
  const items = [
    { id: 'A', title: 'A', prerequisites: null },
    { id: 'B', title: 'B', prerequisites: 'A & nothing' },
  ];
  expect(unreadablePrerequisites(items)).toEqual([{ itemId: 'B', script: 'A & nothing' }]);
});
