import { readAnswers } from './unsaved-answers';

test('kept answers come back as they were', () => {
  const answers = [{ questionId: 'q1', answer: { type: 'multiple', chosen: ['a', 'b'] }, given: 4 }];
  expect(readAnswers(JSON.stringify(answers))).toEqual(answers);
});

test.each([
  null,
  '',
  'no json',
  '{"questionId":"q1"}',
  '[1,null,{"questionId":"q1","answer":{"chosen":[2]},"given":1}]',
])('what is no list of answers counts as none: %s', (text) => expect(readAnswers(text)).toEqual([]));
