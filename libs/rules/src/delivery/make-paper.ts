import { type AnyQuestion, inLanguage, type QuizItem } from '@amelie/contract';
import { type FrozenItem, freezeQuestion } from '../marking/freeze-question';
import { type Chance, shuffle } from './shuffle';

/** A question frozen into one attempt, with its key, at its place in the quiz. */
export interface PaperItem extends FrozenItem {
  id: string;
  bank: QuizItem['bank'];
}

/** All that an attempt is answered and marked by, whatever happens to the quiz afterwards. */
export interface Paper {
  items: PaperItem[];
}

interface PaperWishes {
  questions: readonly QuizItem[];
  shuffleOptions: boolean;
  shuffleQuestions: boolean;
  language: AnyQuestion['language'];
}

const unshuffled = (question: AnyQuestion): AnyQuestion =>
  'shuffle' in question ? { ...question, shuffle: false } : question;

/** Freezes a quiz into the paper of one attempt: its questions in this language, their parts under random ids. */
export function makePaper(wishes: PaperWishes, chance: Chance): Paper {
  const { shuffleOptions, shuffleQuestions, language } = wishes;
  const questions = shuffleQuestions ? shuffle(wishes.questions, chance.random) : wishes.questions;
  const items = questions.map(({ id, question, bank }): PaperItem => {
    const asked = inLanguage(question, language);
    return { id, bank, ...freezeQuestion(shuffleOptions ? asked : unshuffled(asked), chance) };
  });
  return { items };
}
