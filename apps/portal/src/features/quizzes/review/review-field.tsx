import type { Answer, AnyQuestion, Marking } from '@amelie/contract';
import { emptyAnswer } from '@amelie/rules';
import type { ReactNode } from 'react';
import { KprimReview, MatchingReview, OrderingReview } from './arranged-review';
import { CaseReview } from './case-review';
import { ChoiceReview, TrueFalseReview } from './choice-review';
import { ClozeReview } from './cloze-review';
import { NumericReview, ShortTextReview } from './entry-review';
import { HotspotReview } from './hotspot-review';
import { JudgementReview } from './judgement-review';
import { ConfidenceReview, EssayReview, ReflectionReview } from './open-review';

export interface ReviewFieldProps {
  question: AnyQuestion;
  /** null: nothing was answered. */
  answer: Answer | null;
  marking: Marking;
  lang: string | undefined;
}

/** What was answered, how it stands and what is right, whatever the type of the question. */
export function ReviewField({ question, answer, ...rest }: ReviewFieldProps): ReactNode {
  const given = answer?.type === question.type ? answer : emptyAnswer(question.type);
  if (question.type === 'single' && given.type === 'single')
    return <ChoiceReview question={question} answer={given} {...rest} />;
  if (question.type === 'multiple' && given.type === 'multiple')
    return <ChoiceReview question={question} answer={given} {...rest} />;
  if (question.type === 'true-false' && given.type === 'true-false')
    return <TrueFalseReview question={question} answer={given} {...rest} />;
  if (question.type === 'kprim' && given.type === 'kprim')
    return <KprimReview question={question} answer={given} {...rest} />;
  if (question.type === 'matching' && given.type === 'matching')
    return <MatchingReview question={question} answer={given} {...rest} />;
  if (question.type === 'ordering' && given.type === 'ordering')
    return <OrderingReview question={question} answer={given} {...rest} />;
  if (question.type === 'numeric' && given.type === 'numeric')
    return <NumericReview question={question} answer={given} {...rest} />;
  if (question.type === 'short-text' && given.type === 'short-text')
    return <ShortTextReview question={question} answer={given} {...rest} />;
  return <LongReview question={question} given={given} {...rest} />;
}

/** The kinds that are read rather than checked off. */
function LongReview({ question, given, ...rest }: Omit<ReviewFieldProps, 'answer'> & { given: Answer }): ReactNode {
  if (question.type === 'cloze' && given.type === 'cloze')
    return <ClozeReview question={question} answer={given} {...rest} />;
  if (question.type === 'hotspot' && given.type === 'hotspot')
    return <HotspotReview question={question} answer={given} {...rest} />;
  if (question.type === 'essay' && given.type === 'essay')
    return <EssayReview question={question} answer={given} {...rest} />;
  if (question.type === 'situational-judgement' && given.type === 'situational-judgement')
    return <JudgementReview question={question} answer={given} {...rest} />;
  if (question.type === 'branching-case' && given.type === 'branching-case')
    return <CaseReview question={question} answer={given} {...rest} />;
  if (question.type === 'confidence' && given.type === 'confidence')
    return <ConfidenceReview question={question} answer={given} {...rest} />;
  if (question.type === 'reflection' && given.type === 'reflection')
    return <ReflectionReview question={question} answer={given} {...rest} />;
  return null;
}
