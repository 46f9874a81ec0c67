import type { Answer } from '@amelie/contract';
import { plainTextOf } from '@amelie/rules';
import { Button, CheckboxCards, Notice, RadioCards } from '@amelie/ui';
import { useId, type ReactNode, type Ref } from 'react';
import { useT } from '../../lib/i18n';
import type { AskedQuestion } from './asked-question';
import { answerOf, chosenIn, plainChoice } from './plain-choice';
import { stepAfter, stepBefore, type Step } from './sitting-steps';

interface QuestionStepProps {
  asked: AskedQuestion;
  place: { step: number; count: number };
  heading: Ref<HTMLHeadingElement>;
  language: string | undefined;
  /** Another window gave a newer answer: it is the one on screen. */
  isOvertaken: boolean;
  onAnswer: (answer: Answer) => void;
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
        <span lang={language}>{plainTextOf(asked.question.asked.stem)}</span>
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
  onAnswer: (answer: Answer) => void;
}

function Answers({ asked, labelledBy, language, onAnswer }: AnswersProps) {
  const t = useT();
  const { question } = asked;
  const shown = plainChoice(question.asked, { true: t('quizzes.true'), false: t('quizzes.false') });
  if (!shown) return null;
  const chosen = asked.answer ? chosenIn(asked.answer.answer) : [];
  const options = shown.options.map(({ value, label }) => ({ value, label: <span lang={language}>{label}</span> }));
  const onChange = (ids: string[]) => onAnswer(answerOf(question.asked, ids));
  if (shown.isMultiple)
    return (
      <CheckboxCards
        key={question.id}
        aria-labelledby={labelledBy}
        hint={t('quizzes.severalHint')}
        options={options}
        value={chosen}
        onChange={onChange}
      />
    );
  return (
    <RadioCards
      key={question.id}
      aria-labelledby={labelledBy}
      hint={t('quizzes.oneHint')}
      options={options}
      value={chosen[0] ?? null}
      onChange={(option) => onChange([option])}
    />
  );
}
