import type { QuizResult } from '@amelie/contract';
import { Card, ProgressRing } from '@amelie/ui';
import type { ReactNode } from 'react';
import { useFormat, useT } from '../../lib/i18n';

/** How it went, beside what was enough, and the next step. */
export function ResultHead({ result, children }: { result: QuizResult; children: ReactNode }) {
  const t = useT();
  const format = useFormat();
  const score = format.percent(result.score);
  const right = result.questions.filter(({ earned, points }) => earned === points).length;
  return (
    <Card>
      <div className="flex items-center gap-5">
        <ProgressRing size={88} value={result.score} text={score} label={t('quizzes.scoreIs', { percent: score })} />
        <div className="min-w-0">
          <p className="text-l font-semibold">{t('quizzes.rightOf', { right, count: result.questions.length })}</p>
          <p className="text-muted">{t('quizzes.passMarkIs', { percent: format.percent(result.passMark) })}</p>
        </div>
      </div>
      {children}
    </Card>
  );
}
