import type { Answer, AskedQuestion } from '@amelie/contract';
import type { ReactNode } from 'react';
import type { AnswerFieldProps } from './answering-props';
import { CaseAnswer } from './case-answer';
import { ClozeAnswer } from './cloze-answer';
import { HotspotAnswer } from './hotspot-answer';
import { MatchingAnswer } from './matching-answer';
import { NumericAnswer } from './number-answer';
import { OrderingAnswer } from './ordering-answer';
import { ConfidenceAnswer, JudgementAnswer, KprimAnswer } from './scale-answers';
import { EssayAnswer, ReflectionAnswer, ShortTextAnswer } from './text-answers';

interface OtherAnswerProps extends Pick<AnswerFieldProps, 'onAnswer' | 'labelledBy' | 'lang'> {
  asked: AskedQuestion;
  /** Of the type of the question. */
  given: Answer;
  isGiven: boolean;
}

/** The answers that are more than a choice of options. */
export function OtherAnswer({ asked, given, ...common }: OtherAnswerProps): ReactNode {
  if (asked.type === 'kprim' && given.type === 'kprim') return <KprimAnswer asked={asked} answer={given} {...common} />;
  if (asked.type === 'matching' && given.type === 'matching')
    return <MatchingAnswer asked={asked} answer={given} {...common} />;
  if (asked.type === 'ordering' && given.type === 'ordering')
    return <OrderingAnswer asked={asked} answer={given} {...common} />;
  if (asked.type === 'numeric' && given.type === 'numeric')
    return <NumericAnswer asked={asked} answer={given} {...common} />;
  if (asked.type === 'short-text' && given.type === 'short-text')
    return <ShortTextAnswer asked={asked} answer={given} {...common} />;
  if (asked.type === 'cloze' && given.type === 'cloze') return <ClozeAnswer asked={asked} answer={given} {...common} />;
  if (asked.type === 'hotspot' && given.type === 'hotspot')
    return <HotspotAnswer asked={asked} answer={given} {...common} />;
  if (asked.type === 'essay' && given.type === 'essay') return <EssayAnswer asked={asked} answer={given} {...common} />;
  if (asked.type === 'situational-judgement' && given.type === 'situational-judgement')
    return <JudgementAnswer asked={asked} answer={given} {...common} />;
  if (asked.type === 'branching-case' && given.type === 'branching-case')
    return <CaseAnswer asked={asked} answer={given} {...common} />;
  if (asked.type === 'confidence' && given.type === 'confidence')
    return <ConfidenceAnswer asked={asked} answer={given} {...common} />;
  if (asked.type === 'reflection' && given.type === 'reflection')
    return <ReflectionAnswer asked={asked} answer={given} {...common} />;
  return null;
}
