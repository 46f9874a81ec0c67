import type { AnyQuestion, Language, QuestionType, QuizItem } from '@amelie/contract';
import { newQuestion } from '../editor/new-question';

/** The most questions that a quiz holds. */
export const mostItems = 200;

export const newItem = (type: QuestionType, language: Language): QuizItem => ({
  id: crypto.randomUUID(),
  question: newQuestion(type, language),
  bank: null,
});

/** The questions with one of them changed. What is changed here is no copy of a version of the bank any more. */
export function changeItem(items: readonly QuizItem[], id: string, how: (now: AnyQuestion) => AnyQuestion): QuizItem[] {
  return items.map((item) => {
    if (item.id !== id) return item;
    const question = how(item.question);
    return question === item.question ? item : { ...item, question, bank: null };
  });
}

/** The questions with a copy of one of them right after it. */
export function withCopy(items: readonly QuizItem[], id: string, copyId: string): QuizItem[] {
  return items.flatMap((item) => (item.id === id ? [item, { ...item, id: copyId }] : [item]));
}
