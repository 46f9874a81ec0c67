import { ruleTexts } from './rule-words';

const usual = {
  minutesAllowed: null,
  graceSeconds: 30,
  navigation: 'free',
  feedbackPolicy: 'whole',
  attemptsAllowed: null,
  coolOffHours: 0,
  grading: 'highest',
} as const;
const keysOf = (quiz: Parameters<typeof ruleTexts>[0]) => ruleTexts(quiz).map(({ key }) => key);

test('a quiz that presses nobody says so', () => {
  expect(keysOf(usual)).toEqual(['quizzes.noClock', 'quizzes.howSaved', 'quizzes.feedbackAfter']);
});

test('a quiz with a clock tells before the start what happens at its end', () => {
  const [clock] = ruleTexts({ ...usual, minutesAllowed: 30 });
  expect(clock).toEqual({ key: 'quizzes.clock', values: { seconds: 30 } });
});

test('who goes forward only is not told that answers can be changed until the hand-in', () => {
  const keys = keysOf({ ...usual, navigation: 'forward' });
  expect(keys).toContain('quizzes.forwardOnly');
  expect(keys).not.toContain('quizzes.feedbackAfter');
});

test('which attempt counts matters only where there are several', () => {
  const quiz = { ...usual, grading: 'last', coolOffHours: 24 } as const;
  expect(keysOf(quiz).slice(-2)).toEqual(['quizzes.gradingLast', 'quizzes.coolOff']);
  expect(keysOf({ ...quiz, attemptsAllowed: 1 })).toEqual(keysOf(usual));
});
