import { type AnyQuestion, inLanguage, type QuizItem } from '@amelie/contract';
import { type FrozenItem, freezeQuestion } from '../marking/freeze-question';
import type { LaidOutSection } from './lay-out-quiz';
import type { Chance } from './shuffle';

/** A question frozen into one attempt, with its key, at its place in the quiz. */
export interface PaperItem extends FrozenItem {
  id: string;
  bank: QuizItem['bank'];
}

/** All that an attempt is answered and marked by, whatever happens to the quiz afterwards. */
export interface Paper {
  items: PaperItem[];
  /** The items by the sections in which they are asked. */
  sections: { id: string; title: string; questionIds: string[] }[];
}

interface PaperWishes {
  sections: readonly LaidOutSection[];
  shuffleOptions: boolean;
  language: AnyQuestion['language'];
}

const unshuffled = (question: AnyQuestion): AnyQuestion =>
  'shuffle' in question ? { ...question, shuffle: false } : question;

/** Freezes a quiz into the paper of one attempt: its questions in this language, their parts under random ids. */
export function makePaper({ sections, shuffleOptions, language }: PaperWishes, chance: Chance): Paper {
  const freeze = ({ id, question, bank }: QuizItem): PaperItem => {
    const asked = inLanguage(question, language);
    return { id, bank, ...freezeQuestion(shuffleOptions ? asked : unshuffled(asked), chance) };
  };
  return {
    items: sections.flatMap(({ items }) => items.map(freeze)),
    sections: sections.map(({ id, title, items }) => ({ id, title, questionIds: items.map((item) => item.id) })),
  };
}
