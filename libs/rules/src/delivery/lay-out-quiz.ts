import type { QuizItem, QuizSection } from '@amelie/contract';
import { shuffle } from './shuffle';

/** A part of an attempt: its questions in the order in which they are asked. */
export interface LaidOutSection {
  id: string;
  title: string;
  items: QuizItem[];
}

interface Parts {
  sections: readonly QuizSection[];
  questions: readonly QuizItem[];
  shuffleQuestions: boolean;
  /** Questions of the bank by the draw that they were drawn by. */
  drawn: ReadonlyMap<string, readonly QuizItem[]>;
}

/** For what stands in no section; an id that no section has. */
const rest = '00000000-0000-4000-8000-000000000000';

/** How many questions an attempt asks. */
export function questionsAsked({ sections, questions }: Pick<Parts, 'sections' | 'questions'>): number {
  const draws = sections.flatMap((section) => section.draws);
  return questions.length + draws.reduce((sum, { count }) => sum + count, 0);
}

/** Puts a quiz into its sections; a question is asked once, and one that stands in none comes after the last. */
export function layOutQuiz(
  { sections, questions, shuffleQuestions, drawn }: Parts,
  random: () => number,
): LaidOutSection[] {
  const left = new Map(questions.map((item) => [item.id, item]));
  const take = (id: string) => {
    const item = left.get(id);
    left.delete(id);
    return item ? [item] : [];
  };
  const laidOut = sections.map(({ id, title, questionIds, draws }) => {
    const fixed = questionIds.flatMap(take);
    return { id, title, items: [...fixed, ...draws.flatMap((draw) => drawn.get(draw.id) ?? [])] };
  });
  const all = [...laidOut, { id: rest, title: '', items: [...left.values()] }].filter(({ items }) => items.length > 0);
  return shuffleQuestions ? all.map((section) => ({ ...section, items: shuffle(section.items, random) })) : all;
}
