import { emptyAnswer } from '@amelie/rules';
import { lazy, Suspense, type ReactNode } from 'react';
import type { AnswerFieldProps } from './answering-props';
import { MultipleAnswer, SingleAnswer, TrueFalseAnswer } from './choice-answers';

/** Most quizzes ask by choice: what the other kinds are made of comes when one of them is asked. */
const OtherAnswer = lazy(() => import('./other-answer').then((file) => ({ default: file.OtherAnswer })));

/** What one answers with, whatever the type of the question. Give it a `key` of its own for each question. */
export function AnswerField({ asked, answer, ...rest }: AnswerFieldProps): ReactNode {
  const given = answer?.type === asked.type ? answer : emptyAnswer(asked.type);
  const common = { ...rest, isGiven: answer?.type === asked.type };
  if (asked.type === 'single' && given.type === 'single')
    return <SingleAnswer asked={asked} answer={given} {...common} />;
  if (asked.type === 'multiple' && given.type === 'multiple')
    return <MultipleAnswer asked={asked} answer={given} {...common} />;
  if (asked.type === 'true-false' && given.type === 'true-false')
    return <TrueFalseAnswer asked={asked} answer={given} {...common} />;
  return (
    <Suspense fallback={<div className="min-h-48" />}>
      <OtherAnswer asked={asked} given={given} {...common} />
    </Suspense>
  );
}
