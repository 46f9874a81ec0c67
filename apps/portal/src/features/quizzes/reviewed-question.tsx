import type { ReviewedQuestion as Reviewed } from '@amelie/contract';
import { Card } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import { RichLine, RichText } from '../../lib/rich-text/rich-text';
import { QuestionMedia } from './answering/question-media';
import { isStemLine } from './answering/stem-line';
import { ReviewedAnswer } from './reviewed-answer';
import { Standing } from './standing';

interface ReviewedQuestionProps {
  question: Reviewed;
  number: number;
  language: string | undefined;
}

/** A question after the hand-in: what was answered, what is right, why, and where that is known from. */
export function ReviewedQuestion({ question: reviewed, number, language }: ReviewedQuestionProps) {
  const t = useT();
  const { question } = reviewed;
  const { stem, media } = question;
  const place = t('quizzes.questionNumber', { number });
  const inTitle = question.type !== 'cloze' && isStemLine(stem);
  return (
    <Card
      as="li"
      level={3}
      over={
        <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 pb-1">
          {inTitle && place}
          <Standing reviewed={reviewed} />
        </span>
      }
      title={inTitle ? <RichLine body={stem} lang={language} /> : place}
    >
      {!inTitle && question.type !== 'cloze' && <RichText body={stem} lang={language} />}
      <QuestionMedia
        media={media}
        except={question.type === 'hotspot' ? question.image.media : undefined}
        lang={language}
      />
      <ReviewedAnswer reviewed={reviewed} language={language} />
    </Card>
  );
}
