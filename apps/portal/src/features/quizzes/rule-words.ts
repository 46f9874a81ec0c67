import type { QuizOverview } from '@amelie/contract';
import type { MessageKey, TextValues } from '../../lib/i18n';

interface RuleText {
  key: MessageKey;
  values?: TextValues;
}

const gradingKeys: Record<QuizOverview['grading'], MessageKey> = {
  highest: 'quizzes.gradingHighest',
  first: 'quizzes.gradingFirst',
  last: 'quizzes.gradingLast',
  average: 'quizzes.gradingAverage',
};

function feedbackKey({ feedbackPolicy, navigation }: Rules): MessageKey {
  switch (feedbackPolicy) {
    case 'whole':
      return navigation === 'free' ? 'quizzes.feedbackAfter' : 'quizzes.feedbackWhole';
    case 'score':
      return 'quizzes.feedbackScore';
    case 'each':
      return 'quizzes.feedbackEach';
    case 'passed-or-last':
      return 'quizzes.feedbackLater';
  }
}

type Rules = Pick<
  QuizOverview,
  'minutesAllowed' | 'graceSeconds' | 'navigation' | 'feedbackPolicy' | 'attemptsAllowed' | 'coolOffHours' | 'grading'
>;

/** What one is told before a start, in the order in which it matters: the clock, saving, the way, what is told, repeats. */
export function ruleTexts(quiz: Rules): RuleText[] {
  const isTimed = quiz.minutesAllowed !== null;
  const isRepeated = quiz.attemptsAllowed !== 1;
  return [
    isTimed ? { key: 'quizzes.clock', values: { seconds: quiz.graceSeconds } } : { key: 'quizzes.noClock' },
    { key: isTimed ? 'quizzes.savedOnly' : 'quizzes.howSaved' },
    ...(quiz.navigation === 'forward' ? [{ key: 'quizzes.forwardOnly' } as const] : []),
    { key: feedbackKey(quiz) },
    ...(isRepeated && quiz.grading !== 'highest' ? [{ key: gradingKeys[quiz.grading] }] : []),
    ...(isRepeated && quiz.coolOffHours > 0
      ? [{ key: 'quizzes.coolOff', values: { hours: quiz.coolOffHours } } as const]
      : []),
  ];
}
