import type { RichText as RichTextDocument } from '@amelie/contract';
import { classNames, Disclosure } from '@amelie/ui';
import type { ReactNode } from 'react';
import { useT, type MessageKey } from '../../../lib/i18n';
import { RichText } from '../../../lib/rich-text/rich-text';
import { verdictOf, type Reviewing } from './reviewing-props';
import { Feedback } from './said-facts';
import { VerdictLine, verdictLooks, type Verdict } from './verdict-line';

interface Option {
  id: string;
  label: ReactNode;
  verdict: Verdict;
  feedback: RichTextDocument;
}

const words: Record<Verdict, MessageKey | null> = {
  right: 'quizzes.chosenRight',
  partly: 'answering.chosenPartly',
  wrong: 'quizzes.chosenWrong',
  missed: 'quizzes.wouldBeRight',
  left: null,
};

export function ChoiceReview({ question, marking, lang }: Reviewing<'single'> | Reviewing<'multiple'>) {
  const options = question.options.map(({ id, text, feedback }) => ({
    id,
    label: <RichText body={text} lang={lang} look="plain" />,
    verdict: verdictOf(marking, id),
    feedback,
  }));
  return <Options options={options} lang={lang} />;
}

export function TrueFalseReview({ question, marking, lang }: Reviewing<'true-false'>) {
  const t = useT();
  const options = [
    { id: 'true', label: t('answering.true'), verdict: verdictOf(marking, 'true'), feedback: question.feedbackTrue },
    {
      id: 'false',
      label: t('answering.false'),
      verdict: verdictOf(marking, 'false'),
      feedback: question.feedbackFalse,
    },
  ];
  return <Options options={options} lang={lang} />;
}

/** What was chosen and what is right stand open; the others are folded away. */
function Options({ options, lang }: { options: readonly Option[]; lang: string | undefined }) {
  const t = useT();
  const others = options.filter(({ verdict }) => verdict === 'left');
  return (
    <>
      <OptionList options={options.filter((option) => !others.includes(option))} lang={lang} />
      {others.length > 0 && (
        <Disclosure summary={t('quizzes.others', { count: others.length })}>
          <OptionList options={others} lang={lang} />
        </Disclosure>
      )}
    </>
  );
}

function OptionList({ options, lang }: { options: readonly Option[]; lang: string | undefined }) {
  const t = useT();
  return (
    <ul className="flex flex-col gap-2.5">
      {options.map(({ id, label, verdict, feedback }) => {
        const said = words[verdict];
        return (
          <li
            key={id}
            className={classNames(
              'flex flex-col gap-1 rounded-m border px-4 py-3',
              verdict === 'missed' ? 'border-dashed border-good' : verdictLooks[verdict].frame,
              verdict === 'left' && 'text-muted',
            )}
          >
            {said && <VerdictLine verdict={verdict === 'missed' ? 'right' : verdict} words={t(said)} />}
            <div>{label}</div>
            <Feedback text={feedback} lang={lang} />
          </li>
        );
      })}
    </ul>
  );
}
