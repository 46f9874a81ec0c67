import type { FormAnswer, MyForm } from '@amelie/contract';
import { useState } from 'react';
import { useAutosave } from '../../lib/autosave/use-autosave';
import { tidied, withAnswer } from './answer-list';
import { useKeepForm } from './queries';

/** The answers on the page, kept a moment after each change until they are sent. */
export function useFormAnswers({ courseId, stage, draft }: MyForm) {
  const { mutateAsync } = useKeepForm();
  const [answers, setAnswers] = useState<readonly FormAnswer[]>(draft);
  const keeping = useAutosave((newest: readonly FormAnswer[]) =>
    mutateAsync({ path: { courseId }, body: { stage, answers: tidied(newest) } }),
  );
  const change = (question: string, value: FormAnswer['value'] | null) => {
    const next = withAnswer(answers, question, value);
    setAnswers(next);
    keeping.change(next);
  };
  return { answers, change, state: keeping.state, flush: keeping.flush };
}
