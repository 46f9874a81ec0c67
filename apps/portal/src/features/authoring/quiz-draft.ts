import { AuthoredQuestion, QuizDefinition } from '@amelie/contract';
import { type DraftQuiz, isPlain } from './plain-quiz';

export type AuthoredOption = AuthoredQuestion['options'][number];

export const mostOptions = 12;
export const fewestOptions = 2;
export const mostQuestions = 200;

export const newOption = (text = '', correct = false): AuthoredOption => ({
  id: crypto.randomUUID(),
  text,
  correct,
  feedback: '',
});

/** A question to begin with: one right answer among three, none written yet. */
export const newQuestion = (): AuthoredQuestion => ({
  id: crypto.randomUUID(),
  kind: 'single',
  stem: '',
  options: [newOption('', true), newOption(), newOption()],
  feedback: '',
  source: '',
  points: 1,
});

/** The question as another kind: what is written stays, as far as the kind can hold it. */
export function changeKind(
  question: AuthoredQuestion,
  kind: AuthoredQuestion['kind'],
  words: { true: string; false: string },
): AuthoredQuestion {
  if (kind === 'true-false')
    return { ...question, kind, options: [newOption(words.true, true), newOption(words.false)] };
  const first = question.options.findIndex((option) => option.correct);
  const options = question.options.map((option, place) =>
    kind === 'multiple' ? option : { ...option, correct: place === Math.max(first, 0) },
  );
  return { ...question, kind, options };
}

/** Marks an option as right; where only one can be right, the others are not any more. */
export function markCorrect(question: AuthoredQuestion, optionId: string, correct: boolean): AuthoredQuestion {
  const isOnly = question.kind !== 'multiple';
  const options = question.options.map((option) => {
    if (option.id === optionId) return { ...option, correct: isOnly || correct };
    return isOnly ? { ...option, correct: false } : option;
  });
  return { ...question, options };
}

export function changeOption(
  question: AuthoredQuestion,
  optionId: string,
  change: Partial<AuthoredOption>,
): AuthoredQuestion {
  const options = question.options.map((option) => (option.id === optionId ? { ...option, ...change } : option));
  return { ...question, options };
}

/** Takes an option out; where one has to be right and it was that one, the first of the rest is. */
export function removeOption(question: AuthoredQuestion, optionId: string): AuthoredQuestion {
  const rest = question.options.filter((option) => option.id !== optionId);
  const needsOne = question.kind !== 'multiple' && !rest.some((option) => option.correct);
  return {
    ...question,
    options: rest.map((option, place) => (needsOne && place === 0 ? { ...option, correct: true } : option)),
  };
}

const isUnused = ({ text, feedback, correct }: AuthoredOption) =>
  text.trim() === '' && feedback.trim() === '' && !correct;

/** The quiz without answers that nobody has begun to write, as long as two are left. */
export function withoutUnusedOptions(quiz: DraftQuiz): DraftQuiz {
  const questions = quiz.questions.map((question) => {
    if (!isPlain(question)) return question;
    const used = question.options.filter((option) => !isUnused(option));
    return used.length >= fewestOptions ? { ...question, options: used } : question;
  });
  return { ...quiz, questions };
}

/** What keeps a quiz from being saved: places such as `questions.2.stem`, each with the contract's word for it. */
export function quizFaults(quiz: DraftQuiz): Map<string, string> {
  const settings = QuizDefinition.omit({ questions: true }).safeParse(quiz);
  const issues = settings.success ? [] : settings.error.issues;
  const inQuestions = quiz.questions.flatMap((question, place) => {
    const parsed = isPlain(question) ? AuthoredQuestion.safeParse(question) : null;
    const found = parsed?.error?.issues ?? [];
    return found.map(({ path, message }) => ({ path: ['questions', place, ...path], message }));
  });
  return new Map([...issues, ...inQuestions].map(({ path, message }) => [path.join('.'), message]));
}

/** The first question, counted from 0, that has a fault; null when only the settings have one. */
export function firstFaultyQuestion(faults: Map<string, string>): number | null {
  const places = [...faults.keys()].flatMap((path) => {
    const [area, place] = path.split('.');
    return area === 'questions' && place !== undefined ? [Number(place)] : [];
  });
  return places.length > 0 ? Math.min(...places) : null;
}
