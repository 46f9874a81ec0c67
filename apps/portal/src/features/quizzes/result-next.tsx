import type { QuizResult } from '@amelie/contract';
import { ButtonLink, Notice } from '@amelie/ui';
import { useT, type MessageKey } from '../../lib/i18n';

interface ResultNextProps {
  result: QuizResult;
  /** The part of the course that comes next, where there is one. */
  nextHref: string | undefined;
}

/** One clear next step after a result. */
export function ResultNext({ result, nextHref }: ResultNextProps) {
  const t = useT();
  const toCourse = `/courses/${result.courseId}`;
  if (result.courseCompleted && result.certificateId)
    return (
      <Notice
        tone="good"
        title={t('quizzes.courseDone')}
        action={
          <>
            <ButtonLink href={`${toCourse}/end`}>{t('quizzes.toCertificate')}</ButtonLink>
            <ButtonLink kind="quiet" href={toCourse}>
              {t('quizzes.backToCourse')}
            </ButtonLink>
          </>
        }
      >
        {t('quizzes.courseDoneText')}
      </Notice>
    );
  if (result.passed)
    return (
      <div className="flex flex-col gap-4">
        <p>{t(passedWords(result))}</p>
        <div className="flex flex-wrap gap-3">
          {nextHref && <ButtonLink href={nextHref}>{t('quizzes.nextPart')}</ButtonLink>}
          <ButtonLink
            kind={nextHref ? 'quiet' : 'primary'}
            href={result.courseCompleted ? `${toCourse}/end` : toCourse}
          >
            {t(result.courseCompleted ? 'quizzes.whatNext' : 'quizzes.backToCourse')}
          </ButtonLink>
        </div>
      </div>
    );
  if (result.passed === null)
    return (
      <Notice
        title={t('quizzes.beingMarked')}
        action={
          <ButtonLink kind="quiet" href={toCourse}>
            {t('quizzes.backToCourse')}
          </ButtonLink>
        }
      >
        {t('quizzes.beingMarkedText')}
      </Notice>
    );
  return <NotYet result={result} toCourse={toCourse} />;
}

function passedWords({ courseCompleted, review }: QuizResult): MessageKey {
  if (courseCompleted) return 'quizzes.courseDone';
  return review === 'open' ? 'quizzes.passedText' : 'quizzes.partDone';
}

function NotYet({ result, toCourse }: { result: QuizResult; toCourse: string }) {
  const t = useT();
  const { attemptsLeft } = result;
  if (attemptsLeft === 0)
    return (
      <Notice
        tone="content"
        title={t('quizzes.noneLeft')}
        action={<ButtonLink href={`${toCourse}/end`}>{t('quizzes.whatIsMissing')}</ButtonLink>}
      >
        {t('quizzes.noneLeftText')}
      </Notice>
    );
  return (
    <div className="flex flex-col gap-4">
      <p>
        {t(result.review === 'open' ? 'quizzes.notYetText' : 'quizzes.tryOnceMore')}{' '}
        {attemptsLeft === null ? t('quizzes.attemptsFree') : t('quizzes.attemptsLeft', { count: attemptsLeft })}
      </p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`/quizzes/${result.moduleId}`}>{t('quizzes.tryAgain')}</ButtonLink>
        <ButtonLink kind="quiet" href={`${toCourse}/end`}>
          {t('quizzes.whatIsMissing')}
        </ButtonLink>
      </div>
    </div>
  );
}
