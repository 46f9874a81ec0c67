import { hasWords, type ReviewedQuestion } from '@amelie/contract';
import { useT } from '../../lib/i18n';
import { RichText } from '../../lib/rich-text/rich-text';
import { ReviewField } from './review/review-field';

interface ReviewedAnswerProps {
  reviewed: ReviewedQuestion;
  language: string | undefined;
}

/** How an answer stands, what is right, why, and where that is known from. */
export function ReviewedAnswer({ reviewed, language }: ReviewedAnswerProps) {
  const t = useT();
  const { question, answer, marking } = reviewed;
  const { source, feedback } = question;
  return (
    <>
      <ReviewField question={question} answer={answer} marking={marking} lang={language} />
      {!marking.answered && <p className="text-s text-muted">{t('quizzes.youLeftOpen')}</p>}
      {hasWords(feedback) && <RichText body={feedback} lang={language} look="plain" />}
      {source && (
        <p className="text-s text-muted">
          {t('quizzes.source')} <span lang={language}>{source}</span>
        </p>
      )}
    </>
  );
}
