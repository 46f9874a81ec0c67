import type { Language, QuizDefinition } from '@amelie/contract';
import { showToast } from '@amelie/ui';
import { useState } from 'react';
import { useT } from '../../lib/i18n';
import { definitionOf, draftOf, type DraftQuestion, type DraftQuiz } from './plain-quiz';
import { useSaveQuiz, type ModulePath } from './queries';
import { firstFaultyQuestion, newQuestion, quizFaults, withoutUnusedOptions } from './quiz-draft';

const none: ReadonlyMap<string, string> = new Map();

/** A quiz while it is edited: what is changed, what is unfolded, what is missing, and saving it as a whole. */
export function useQuizDraft(path: ModulePath, read: QuizDefinition, language: Language) {
  const t = useT();
  const save = useSaveQuiz(path);
  const [initial] = useState(() => draftOf(read));
  const [saved, setSaved] = useState(initial);
  const [quiz, setQuiz] = useState(initial);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [wasRefused, setWasRefused] = useState(false);

  const unfold = (question: DraftQuestion) => setOpen(new Set([...open, question.id]));
  const add = () => {
    const question = newQuestion();
    setQuiz({ ...quiz, questions: [...quiz.questions, question] });
    unfold(question);
  };
  const submit = () => {
    const tidy = withoutUnusedOptions(quiz);
    const missing = quizFaults(tidy);
    setQuiz(tidy);
    setWasRefused(missing.size > 0);
    const faulty = tidy.questions[firstFaultyQuestion(missing) ?? -1];
    if (faulty) unfold(faulty);
    if (missing.size > 0) return;
    const onSuccess = () => {
      setSaved(tidy);
      showToast(t('authoring.quizSaved'));
    };
    save.mutate({ path, body: definitionOf(tidy, read, language) }, { onSuccess });
  };
  return {
    quiz,
    change: (part: Partial<DraftQuiz>) => setQuiz({ ...quiz, ...part }),
    isDirty: JSON.stringify(quiz) !== JSON.stringify(saved),
    /** Told only after a save was tried: nobody is corrected while still writing. */
    faults: wasRefused ? quizFaults(quiz) : none,
    open,
    setOpen,
    add,
    submit,
    save,
  };
}
