import type { QuizOverview } from '@amelie/contract';
import { Badge, Card, DateText, Link } from '@amelie/ui';
import { type MessageKey, useFormat, useT } from '../../lib/i18n';

/** Nobody has passed or failed while a person has to mark something. */
function stateOf(passed: boolean | null): MessageKey {
  if (passed === null) return 'quizzes.beingMarked';
  return passed ? 'quizzes.passed' : 'quizzes.notYet';
}

/** The attempts handed in so far, the newest first. */
export function EarlierResults({ results }: { results: QuizOverview['results'] }) {
  const t = useT();
  const format = useFormat();
  return (
    <Card title={t('quizzes.resultsSoFar')}>
      <ul>
        {[...results].reverse().map(({ attemptId, number, score, passed, submittedAt }) => (
          <li
            key={attemptId}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-3 first:border-0"
          >
            <span className="min-w-40 flex-1">
              <Link
                href={`/quiz-attempts/${attemptId}/result`}
                className="inline-flex min-h-11 items-center font-medium"
              >
                {t('quizzes.attemptNumber', { number })}
              </Link>
              <span className="block text-s text-muted">
                <DateText at={submittedAt}>{format.date(submittedAt, 'instant')}</DateText>
              </span>
            </span>
            {score !== null && <span className="font-semibold tabular-nums">{format.percent(score)}</span>}
            <Badge tone={passed ? 'good' : 'neutral'}>{t(stateOf(passed))}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  );
}
