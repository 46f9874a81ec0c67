import type { Answer } from '@amelie/contract';
import { Notice } from '@amelie/ui';
import { useId, type ReactNode, type Ref } from 'react';
import { useT } from '../../lib/i18n';
import { AnswerField } from './answering/answer-field';
import { QuestionHead } from './answering/question-head';
import type { AskedQuestion } from './asked-question';
import { CheckedAnswer } from './checked-answer';

interface QuestionStepProps {
  attemptId: string;
  asked: AskedQuestion;
  place: { step: number; count: number };
  heading: Ref<HTMLHeadingElement>;
  language: string | undefined;
  /** Another window gave a newer answer: it is the one on screen. */
  isOvertaken: boolean;
  onAnswer: (answer: Answer) => void;
  /** Whether the answer is saved, and where one goes from here. */
  children: ReactNode;
}

/** One question and its answers; one that was checked shows how it stands. */
export function QuestionStep(given: QuestionStepProps) {
  const { attemptId, asked, place, heading, language, isOvertaken, onAnswer, children } = given;
  const t = useT();
  const id = useId();
  const { question, answer } = asked;
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4">
      <QuestionHead
        asked={question.asked}
        id={id}
        over={
          <>
            {t('quizzes.questionOf', { ...place })}
            {asked.section && (
              <>
                {' · '}
                <span lang={language}>{asked.section}</span>
              </>
            )}
          </>
        }
        heading={heading}
        lang={language}
      />
      {isOvertaken && <Notice live="polite">{t('quizzes.overtaken')}</Notice>}
      {asked.isChecked ? (
        <CheckedAnswer attemptId={attemptId} questionId={question.id} language={language} />
      ) : (
        <AnswerField
          key={question.id}
          asked={question.asked}
          answer={answer?.answer ?? null}
          onAnswer={onAnswer}
          labelledBy={id}
          lang={language}
        />
      )}
      {children}
    </section>
  );
}
