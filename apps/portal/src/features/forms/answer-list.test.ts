import { tidied, withAnswer } from './answer-list';

const answers = [
  { question: 'satisfaction', value: 4 },
  { question: 'comment', value: 'Good' },
];

test('an answer replaces the one before it', () => {
  expect(withAnswer(answers, 'satisfaction', 2)).toEqual([answers[1], { question: 'satisfaction', value: 2 }]);
});

test('a question can be left open again', () => {
  expect(withAnswer(answers, 'satisfaction', null)).toEqual([answers[1]]);
});

test('blanks are no answer', () => {
  expect(tidied([...answers, { question: 'plan', value: '  \n' }])).toEqual(answers);
});
