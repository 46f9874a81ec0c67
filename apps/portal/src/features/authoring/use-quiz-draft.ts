import type { AuthoredQuestion, QuizDefinition } from '@amelie/contract';
import { showToast } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../lib/i18n';
import { useSaveQuiz, type ModulePath } from './queries';
import { firstFaultyQuestion, newQuestion, quizFaults } from './quiz-draft';

const none: ReadonlyMap<string, string> = new Map();

/** A quiz while it is edited: what is changed, what is unfolded, what is missing, and saving it as a whole. */
export function useQuizDraft(path: ModulePath, initial: QuizDefinition) {
  const t = useT();
  const save = useSaveQuiz(path);
  const [saved, setSaved] = useState(initial);
  const [quiz, setQuiz] = useState(initial);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [wasRefused, setWasRefused] = useState(false);
  const faults = quizFaults(quiz);

  const unfold = (question: AuthoredQuestion) => setOpen(new Set([...open, question.id]));
  const add = () => {
    const question = newQuestion();
    setQuiz({ ...quiz, questions: [...quiz.questions, question] });
    unfold(question);
  };
  const submit = () => {
    setWasRefused(faults.size > 0);
    const faulty = quiz.questions[firstFaultyQuestion(faults) ?? -1];
    if (faulty) unfold(faulty);
    if (faults.size > 0) return;
    const onSuccess = () => {
      setSaved(quiz);
      showToast(t('authoring.quizSaved'));
    };
    save.mutate({ path, body: quiz }, { onSuccess });
  };
  return {
    quiz,
    change: (part: Partial<QuizDefinition>) => setQuiz({ ...quiz, ...part }),
    isDirty: JSON.stringify(quiz) !== JSON.stringify(saved),
    /** Told only after a save was tried: nobody is corrected while still writing. */
    faults: wasRefused ? faults : none,
    open,
    setOpen,
    add,
    submit,
    save,
  };
}
