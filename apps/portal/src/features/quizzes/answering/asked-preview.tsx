import type { AnyQuestion, Answer } from '@amelie/contract';
import { freezeQuestion, questionForLearner } from '@amelie/rules';
import { useId, useState, type ReactNode } from 'react';
import { AnswerField } from './answer-field';
import { QuestionHead } from './question-head';

interface AskedPreviewProps {
  /** Without faults: others cannot be asked. */
  question: AnyQuestion;
  /** Which question this is. */
  over: ReactNode;
}

/** A question as a learner meets it, without its key; what is answered here is not kept. */
export function AskedPreview({ question, over }: AskedPreviewProps) {
  const id = useId();
  const [frozen] = useState(() =>
    freezeQuestion(question, { newOptionId: () => crypto.randomUUID(), random: Math.random }),
  );
  const [answer, setAnswer] = useState<Answer | null>(null);
  const asked = questionForLearner(frozen, answer?.type === 'branching-case' ? answer.path : []);
  return (
    <article className="flex flex-col gap-4">
      <QuestionHead asked={asked} id={id} over={over} lang={question.language} />
      <AnswerField asked={asked} answer={answer} onAnswer={setAnswer} labelledBy={id} lang={question.language} />
    </article>
  );
}
