import type { QuizAttempt } from '@amelie/contract';
import { Link } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';
import { TimeLeftLine } from './time-left-line';

interface SittingHeadProps {
  attempt: QuizAttempt;
  /** Milliseconds until the end; null without a limit. */
  left: number | null;
  language: string | undefined;
}

/** Which quiz this is, what is enough, and the way out: nothing is lost by it. */
export function SittingHead({ attempt, left, language }: SittingHeadProps) {
  const t = useT();
  const format = useFormat();
  return (
    <header className="flex items-start gap-4 lg:mb-5 lg:flex-col lg:gap-2">
      <div className="min-w-0 flex-1">
        <h1 tabIndex={-1} className="text-l lg:text-xl" lang={language}>
          {attempt.title}
        </h1>
        <p className="mt-0.5 text-s text-muted">
          {t('quizzes.passMarkIs', { percent: format.percent(attempt.passMark) })}
        </p>
        {left !== null && (
          <div className="mt-1.5">
            <TimeLeftLine left={left} />
          </div>
        )}
      </div>
      <Link
        href={`/quizzes/${attempt.moduleId}`}
        className="-my-2 inline-flex min-h-11 items-center text-s font-semibold"
      >
        {t('quizzes.pause')}
      </Link>
    </header>
  );
}
