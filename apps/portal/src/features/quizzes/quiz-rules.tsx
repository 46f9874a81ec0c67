import type { QuizOverview } from '@amelie/contract';
import { Card, Facts } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';
import { ruleTexts } from './rule-words';

/** What one should know before a start: how long, what is enough, how often, and by what rules. */
export function QuizRules({ quiz }: { quiz: QuizOverview }) {
  const t = useT();
  const format = useFormat();
  const { questionCount: count, attemptsAllowed: allowed, attemptsUsed: used } = quiz;
  const facts = [
    { label: t('quizzes.length'), value: `${t('quizzes.questionCount', { count })} · ${format.minutes(quiz.minutes)}` },
    ...(quiz.minutesAllowed === null
      ? []
      : [{ label: t('quizzes.timeLimit'), value: format.minutes(quiz.minutesAllowed) }]),
    { label: t('quizzes.passMark'), value: t('quizzes.passMarkValue', { percent: format.percent(quiz.passMark) }) },
    {
      label: t('quizzes.attempts'),
      value: allowed === null ? t('quizzes.attemptsFree') : t('quizzes.attemptsUsed', { used, allowed }),
    },
  ];
  return (
    <Card>
      <Facts facts={facts} />
      <ul className="flex list-disc flex-col gap-1.5 ps-5 text-muted marker:text-edge">
        {ruleTexts(quiz).map(({ key, values }) => (
          <li key={key}>{t(key, values)}</li>
        ))}
      </ul>
    </Card>
  );
}
