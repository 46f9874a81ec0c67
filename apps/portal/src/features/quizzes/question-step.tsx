import type { Answer } from '@amelie/contract';
import { Button, Notice } from '@amelie/ui';
import { useId, type ReactNode, type Ref } from 'react';
import { useT } from '../../lib/i18n';
import { AnswerField } from './answering/answer-field';
import { QuestionHead } from './answering/question-head';
import type { AskedQuestion } from './asked-question';
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
      <QuestionHead
        asked={asked.question.asked}
        id={id}
        over={t('quizzes.questionOf', { step, count })}
        heading={heading}
        lang={language}
      />
      {isOvertaken && <Notice live="polite">{t('quizzes.overtaken')}</Notice>}
      <AnswerField
        key={asked.question.id}
        asked={asked.question.asked}
        answer={asked.answer?.answer ?? null}
        onAnswer={onAnswer}
        labelledBy={id}
        lang={language}
      />
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
