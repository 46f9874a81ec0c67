import type { QuizResult } from '@amelie/contract';
import { Notice } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import { ReviewedQuestion } from './reviewed-question';

interface ResultReviewProps {
  result: QuizResult;
  language: string | undefined;
}

/** The questions once more, as far as the quiz tells them; where it does not, it says so. */
export function ResultReview({ result: { review, questions }, language }: ResultReviewProps) {
  const t = useT();
  if (review !== 'open')
    return <Notice>{t(review === 'later' ? 'answering.reviewLater' : 'answering.reviewNever')}</Notice>;
  return (
    <>
      <h2 className="mt-2 text-l">{t('quizzes.questionByQuestion')}</h2>
      <ol className="-mt-2 flex flex-col gap-5">
        {questions.map((question, place) => (
          <ReviewedQuestion key={question.id} question={question} number={place + 1} language={language} />
        ))}
      </ol>
    </>
  );
}
