import { QuizDefinition } from '@amelie/contract';
import { showToast } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../lib/i18n';
import { useSaveQuiz, type ModulePath } from './queries';
import type { ChangeItems, QuizComposing } from './quiz-composing';

/** A quiz while it is edited: what is changed, what is missing, and saving it as a whole. */
export function useQuizDraft(path: ModulePath, initial: QuizDefinition, composing: QuizComposing) {
  const t = useT();
  const save = useSaveQuiz(path);
  const [saved, setSaved] = useState(initial);
  const [quiz, setQuiz] = useState(initial);
  const [refused, setRefused] = useState(0);

  const faultsOf = (one: QuizDefinition) => {
    const settings = QuizDefinition.omit({ questions: true }).safeParse(one);
    return composing.faultCount(one.questions) + (settings.success ? 0 : settings.error.issues.length);
  };
  const changeItems: ChangeItems = (how) => setQuiz((now) => ({ ...now, questions: how(now.questions) }));
  const submit = () => {
    const tidy = { ...quiz, questions: composing.tidy(quiz.questions) };
    const isWhole = faultsOf(tidy) === 0;
    setQuiz(tidy);
    setRefused(isWhole ? 0 : refused + 1);
    if (!isWhole) return;
    const onSuccess = () => {
      setSaved(tidy);
      showToast(t('authoring.quizSaved'));
    };
    save.mutate({ path, body: tidy }, { onSuccess });
  };
  return {
    quiz,
    change: (part: Partial<QuizDefinition>) => setQuiz((now) => ({ ...now, ...part })),
    changeItems,
    isDirty: JSON.stringify(quiz) !== JSON.stringify(saved),
    refused,
    /** Told only after a save was tried: nobody is corrected while still writing. */
    faults: refused > 0 ? faultsOf(quiz) : 0,
    submit,
    save,
  };
}
