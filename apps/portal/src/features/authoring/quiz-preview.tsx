import type { AuthoredQuestion } from '@amelie/contract';
import { plainTextOf } from '@amelie/rules';
import { CheckboxCards, Dialog, RadioCards } from '@amelie/ui';
import { useState } from 'react';
import { useFormat, useT } from '../../lib/i18n';
import { type DraftQuiz, isPlain } from './plain-quiz';

interface QuizPreviewProps {
  title: string;
  quiz: DraftQuiz;
  onClose: () => void;
}

/** The quiz as a learner meets it, without keys; what is chosen here is not kept. */
export function QuizPreview({ title, quiz, onClose }: QuizPreviewProps) {
  const t = useT();
  const format = useFormat();
  const [chosen, setChosen] = useState<Record<string, readonly string[]>>({});
  return (
    <Dialog
      title={t('authoring.previewTitle')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      size="l"
    >
      <h2 className="text-2xl">{title}</h2>
      <p className="text-muted">
        {t('authoring.questionCount', { count: quiz.questions.length })} ·{' '}
        {t('authoring.passAt', { share: format.percent(quiz.passMark) })}
      </p>
      <ol className="flex flex-col gap-8">
        {quiz.questions.map((question, place) => (
          <li key={question.id}>
            {isPlain(question) ? (
              <PreviewQuestion
                question={question}
                number={place + 1}
                chosen={chosen[question.id] ?? []}
                onChoose={(ids) => setChosen({ ...chosen, [question.id]: ids })}
              />
            ) : (
              <p>
                {place + 1}. {plainTextOf(question.question.stem)}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

interface PreviewQuestionProps {
  question: AuthoredQuestion;
  number: number;
  chosen: readonly string[];
  onChoose: (ids: string[]) => void;
}

function PreviewQuestion({ question, number, chosen, onChoose }: PreviewQuestionProps) {
  const t = useT();
  const label = `${number}. ${question.stem || t('authoring.newQuestion')}`;
  const options = question.options.map(({ id, text }, place) => ({
    value: id,
    label: text || t('authoring.optionText', { number: place + 1 }),
  }));
  return question.kind === 'multiple' ? (
    <CheckboxCards
      label={label}
      hint={t('authoring.severalRight')}
      options={options}
      value={chosen}
      onChange={onChoose}
    />
  ) : (
    <RadioCards label={label} options={options} value={chosen[0] ?? null} onChange={(id) => onChoose([id])} />
  );
}
