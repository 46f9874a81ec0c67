import type { QuizResult } from '@amelie/contract';
import { Card, Notice, ProgressRing } from '@amelie/ui';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useFormat, useT } from '../../lib/i18n';

/** How it went, beside what was enough, and the next step. */
export function ResultHead({ result, children }: { result: QuizResult; children: ReactNode }) {
  const t = useT();
  const format = useFormat();
  const percent = result.score === null ? t('quizzes.beingMarked') : format.percent(result.score);
  const { standing } = result;
  const [search] = useSearchParams();
  // Who was here at the end handed in within the grace.
  const byTime = result.handedInBy === 'time' || search.get('by') === 'time';
  const counted = result.questions.filter(({ marking }) => marking.state !== 'unmarked');
  const right = counted.filter(({ marking }) => marking.score === 1).length;
  return (
    <Card>
      <div className="flex items-center gap-5">
        {result.score !== null && (
          <ProgressRing size={88} value={result.score} text={percent} label={t('quizzes.scoreIs', { percent })} />
        )}
        <div className="min-w-0">
          {counted.length > 0 && (
            <p className="text-l font-semibold">{t('quizzes.rightOf', { right, count: counted.length })}</p>
          )}
          <p className="text-muted">{t('quizzes.passMarkIs', { percent: format.percent(result.passMark) })}</p>
          {standing !== null && standing.score !== result.score && (
            <p className="text-muted">{t('answering.whatCounts', { percent: format.percent(standing.score) })}</p>
          )}
        </div>
      </div>
      {byTime && <Notice>{t('answering.handedInByTime')}</Notice>}
      {children}
    </Card>
  );
}
