import type { PaperQuestion } from '@amelie/contract';
import { Button, CheckboxCards, Notice, RadioCards } from '@amelie/ui';
import { useId, type ReactNode, type Ref } from 'react';
import { useT } from '../../lib/i18n';
import type { AskedQuestion } from './asked-question';
import { stepAfter, stepBefore, type Step } from './sitting-steps';

interface QuestionStepProps {
  asked: AskedQuestion;
  place: { step: number; count: number };
  heading: Ref<HTMLHeadingElement>;
  language: string | undefined;
  /** Another window gave a newer answer: it is the one on screen. */
  isOvertaken: boolean;
  onAnswer: (chosen: string[]) => void;
  onGo: (step: Step) => void;
  /** Whether the answer is saved. */
  children: ReactNode;
}

/** One question and its answers. */
export function QuestionStep(given: QuestionStepProps) {
  const { asked, place, heading, language, isOvertaken, onAnswer, onGo, children } = given;
  const t = useT();
  const id = useId();
  const { step, count } = place;
  const before = stepBefore(step, count);
  const after = stepAfter(step, count);
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4">
      <h2 id={id} ref={heading} tabIndex={-1} className="text-xl leading-normal md:text-[1.625rem]">
        <span className="mb-1 block font-interface text-s font-semibold tracking-normal text-accent">
          {t('quizzes.questionOf', { step, count })}
        </span>
        <span lang={language}>{asked.question.stem}</span>
      </h2>
      {isOvertaken && <Notice live="polite">{t('quizzes.overtaken')}</Notice>}
      <Answers asked={asked} labelledBy={id} language={language} onAnswer={onAnswer} />
      {children}
      <div className="flex flex-wrap gap-3">
        {before !== null && (
          <Button kind="quiet" onPress={() => onGo(before)}>
            {t('common.back')}
          </Button>
        )}
        <Button onPress={() => onGo(after)}>{t(after === 'review' ? 'quizzes.lookThrough' : 'quizzes.next')}</Button>
      </div>
    </section>
  );
}

interface AnswersProps {
  asked: AskedQuestion;
  labelledBy: string;
  language: string | undefined;
  onAnswer: (chosen: string[]) => void;
}

function Answers({ asked, labelledBy, language, onAnswer }: AnswersProps) {
  const t = useT();
  const { question } = asked;
  const chosen = asked.answer?.chosen ?? [];
  const options = optionsOf(question, language);
  if (question.kind === 'multiple')
    return (
      <CheckboxCards
        key={question.id}
        aria-labelledby={labelledBy}
        hint={t('quizzes.severalHint')}
        options={options}
        value={chosen}
        onChange={onAnswer}
      />
    );
  return (
    <RadioCards
      key={question.id}
      aria-labelledby={labelledBy}
      hint={t('quizzes.oneHint')}
      options={options}
      value={chosen[0] ?? null}
      onChange={(option) => onAnswer([option])}
    />
  );
}

function optionsOf(question: PaperQuestion, language: string | undefined) {
  return question.options.map(({ id, text }) => ({ value: id, label: <span lang={language}>{text}</span> }));
}
