import type { AnyQuestion, AuthoredQuestion, QuizDefinition, QuizItem } from '@amelie/contract';
import { fromAuthored, toAuthored } from '@amelie/rules';

/** A question as the cards edit it, or one of another type, which stays as it is. */
export type DraftQuestion = AuthoredQuestion | QuizItem;

export type DraftQuiz = Omit<QuizDefinition, 'questions'> & { questions: DraftQuestion[] };

export const isPlain = (question: DraftQuestion): question is AuthoredQuestion => 'kind' in question;

/** The quiz as the cards edit it. */
export function draftOf(quiz: QuizDefinition): DraftQuiz {
  const questions = quiz.questions.map((item) => toAuthored(item.question, item.id) ?? item);
  return { ...quiz, questions };
}

const same = (one: AuthoredQuestion, other: AuthoredQuestion | null) => JSON.stringify(one) === JSON.stringify(other);

function itemOf(draft: AuthoredQuestion, before: QuizItem | undefined, language: AnyQuestion['language']): QuizItem {
  if (before && same(draft, toAuthored(before.question, before.id))) return before;
  const { tags = [], objectives = [] } = before?.question ?? {};
  return { id: draft.id, question: { ...fromAuthored(draft, language), tags, objectives }, bank: null };
}

/** The quiz to be saved. A question that was not changed is the one that was read. */
export function definitionOf(
  draft: DraftQuiz,
  read: QuizDefinition,
  language: AnyQuestion['language'],
): QuizDefinition {
  const before = new Map(read.questions.map((item) => [item.id, item]));
  const questions = draft.questions.map((question) =>
    isPlain(question) ? itemOf(question, before.get(question.id), language) : question,
  );
  return { ...draft, questions };
}
