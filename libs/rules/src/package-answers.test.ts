import { answerParts, answersInPackage, type CountedAnswer } from './package-answers';

const counted = (wishes: Partial<CountedAnswer> = {}): CountedAnswer => ({
  ...{ itemId: 'one', question: 'Q1', type: 'choice', description: null, answer: 'a', result: 'correct', count: 12 },
  ...wishes,
});

test('a question tells how many answered, what share was right, and what was picked', () => {
  const [question] = answersInPackage(
    [
      counted(),
      counted({ answer: 'b', result: 'incorrect', count: 3 }),
      counted({ answer: 'c', result: 'neutral', count: 4 }),
    ],
    ['one'],
  );
  expect(question).toMatchObject({ answered: 19, hidden: null, others: 0 });
  expect(question?.rightShare).toBeCloseTo(12 / 15);
  expect(question?.answers).toEqual([
    { parts: [['a']], count: 12, isRight: true },
    { parts: [['c']], count: 4, isRight: false },
    { parts: [['b']], count: 3, isRight: false },
  ]);
});

test('of a question that few have answered nothing is said', () => {
  const [question] = answersInPackage([counted({ count: 9 })], ['one']);
  expect(question).toMatchObject({ answered: null, rightShare: null, hidden: 'few', answers: [] });
});

test('answers that few gave alike are told together', () => {
  const [question] = answersInPackage(
    [counted(), counted({ answer: 'b', count: 2 }), counted({ answer: 'c', count: 1 })],
    [],
  );
  expect(question?.answers.map(({ parts }) => parts)).toEqual([[['a']]]);
  expect(question?.others).toBe(3);
});

test.each(['fill-in', 'long-fill-in', 'performance', 'other', null])(
  'what was written freely stays unsaid, its share of right answers does not: %s',
  (type) => {
    const [question] = answersInPackage([counted({ type, answer: null })], ['one']);
    expect(question).toMatchObject({ answered: 12, rightShare: 1, hidden: 'written', answers: [] });
  },
);

test('questions stand in the order of the parts, and in a part by the numbers in their names', () => {
  const rows = [counted({ itemId: 'two' }), counted({ question: 'Q10' }), counted({ question: 'Q2' })];
  expect(answersInPackage(rows, ['one', 'two']).map(({ itemId, id }) => `${itemId} ${id}`)).toEqual([
    'one Q2',
    'one Q10',
    'two Q1',
  ]);
});

test.each([
  ['choice', 'a[,]b', [['a'], ['b']]],
  ['sequencing', '{order_matters=true}a[,]b', [['a'], ['b']]],
  [
    'matching',
    '1[.]a[,]2[.]c',
    [
      ['1', 'a'],
      ['2', 'c'],
    ],
  ],
  ['choice', '{a,b}', [['a'], ['b']]],
  ['choice', 'urn:one.two', [['urn:one.two']]],
  [
    'matching',
    'a.1,b.2',
    [
      ['a', '1'],
      ['b', '2'],
    ],
  ],
  ['true-false', 't', [['t']]],
  ['numeric', '1.5', [['1.5']]],
])('an answer of the type %s is taken apart by the separators of either standard: %s', (type, answer, parts) => {
  expect(answerParts(type, answer)).toEqual(parts);
});
