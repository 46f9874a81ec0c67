import { countWords } from '@amelie/rules';
import { Notice } from '@amelie/ui';
import { useFormat, useT } from '../../../lib/i18n';
import { PrivateNote } from '../answering/private-note';
import { ReviewRows } from './review-row';
import { verdictOf, type Reviewing } from './reviewing-props';
import { SaidFacts } from './said-facts';
import { VerdictLine } from './verdict-line';

/** What was written, and how it was judged, or that it still waits. */
export function EssayReview({ question, answer, marking, lang }: Reviewing<'essay'>) {
  const t = useT();
  return (
    <>
      <Written text={answer.text} />
      {marking.state === 'waiting' && (
        <Notice title={t('answering.waitingTitle')}>
          <p>{t('answering.waitingText')}</p>
        </Notice>
      )}
      {marking.state === 'marked' && marking.parts.length > 0 && (
        <Rubric question={question} answer={answer} marking={marking} lang={lang} />
      )}
    </>
  );
}

/** How each criterion was judged, in the words of its level. */
function Rubric({ question, marking, lang }: Reviewing<'essay'>) {
  const t = useT();
  const format = useFormat();
  return (
    <ReviewRows>
      {question.rubric.map(({ id, text, levels }) => {
        const share = marking.parts.find(({ part }) => part === id)?.share ?? 0;
        const level = levels.find((one) => one.share === share);
        return (
          <li key={id} className="flex flex-col gap-1 border-t border-line py-3.5 first:border-0">
            <p lang={lang} className="font-semibold">
              {text}
            </p>
            <VerdictLine
              verdict={verdictOf(marking, id)}
              words={t('quizzes.scoreIs', { percent: format.percent(share) })}
            />
            {level && <p lang={lang}>{level.text}</p>}
          </li>
        );
      })}
    </ReviewRows>
  );
}

function Written({ text }: { text: string }) {
  const t = useT();
  if (text.trim() === '') return <p className="text-muted">{t('answering.wroteNothing')}</p>;
  return (
    <figure className="flex flex-col gap-1.5">
      <blockquote className="max-h-96 overflow-auto rounded-m bg-sunken px-4 py-3 whitespace-pre-wrap" tabIndex={0}>
        {text}
      </blockquote>
      <figcaption className="text-s text-muted">{t('answering.words', { count: countWords(text) })}</figcaption>
    </figure>
  );
}

export function ReflectionReview({ answer }: Reviewing<'reflection'>) {
  return (
    <>
      <Written text={answer.text} />
      <PrivateNote />
    </>
  );
}

export function ConfidenceReview({ question, answer, lang }: Reviewing<'confidence'>) {
  const t = useT();
  const level = question.levels.find(({ id }) => id === answer.level);
  if (!level) return <p className="text-muted">{t('answering.isOpen')}</p>;
  return <SaidFacts lang={lang} facts={[{ label: t('answering.yourAnswer'), value: level.text }]} />;
}
