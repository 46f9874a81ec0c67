import { hasWords, type Marking, type ReviewedQuestion as Reviewed } from '@amelie/contract';
import { Badge, Card, type BadgeTone, type IconName } from '@amelie/ui';
import { useFormat, useT, type MessageKey } from '../../lib/i18n';
import { RichLine, RichText } from '../../lib/rich-text/rich-text';
import { QuestionMedia } from './answering/question-media';
import { isStemLine } from './answering/stem-line';
import { ReviewField } from './review/review-field';

interface ReviewedQuestionProps {
  question: Reviewed;
  number: number;
  language: string | undefined;
}

/** A question after the hand-in: what was answered, what is right, why, and where that is known from. */
export function ReviewedQuestion({ question: reviewed, number, language }: ReviewedQuestionProps) {
  const t = useT();
  const { question, answer, marking } = reviewed;
  const { stem, source, feedback, media } = question;
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
      <ReviewField question={question} answer={answer} marking={marking} lang={language} />
      {!marking.answered && <p className="text-s text-muted">{t('quizzes.youLeftOpen')}</p>}
      {hasWords(feedback) && <RichText body={feedback} lang={language} look="plain" />}
      {source && (
        <p className="text-s text-muted">
          {t('quizzes.source')} <span lang={language}>{source}</span>
        </p>
      )}
    </Card>
  );
}

interface Look {
  words: MessageKey;
  tone: BadgeTone;
  icon: IconName | undefined;
}

function lookOf({ state, score }: Marking): Look {
  if (state === 'waiting') return { words: 'answering.waiting', tone: 'neutral', icon: 'clock' };
  if (state === 'unmarked') return { words: 'answering.notMarked', tone: 'neutral', icon: undefined };
  if (score === 1) return { words: 'quizzes.right', tone: 'good', icon: 'check' };
  if (score > 0) return { words: 'answering.partly', tone: 'caution', icon: 'about' };
  return { words: 'quizzes.notRight', tone: 'neutral', icon: undefined };
}

/** How the whole question stands, with its points. */
function Standing({ reviewed: { marking, earned, question } }: { reviewed: Reviewed }) {
  const t = useT();
  const format = useFormat();
  const { words, tone, icon } = lookOf(marking);
  return (
    <span className="flex flex-wrap items-center gap-2">
      {marking.state === 'marked' && (
        <span className="font-normal text-muted tabular-nums">
          {t('answering.pointsOf', { earned: format.number(earned, 2), points: question.points })}
        </span>
      )}
      <Badge tone={tone} {...(icon ? { icon } : {})}>
        {t(words)}
      </Badge>
    </span>
  );
}
