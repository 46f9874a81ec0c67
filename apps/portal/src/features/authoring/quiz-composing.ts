import type { Language, QuizItem } from '@amelie/contract';
import type { ReactNode } from 'react';

/** A change of the questions as they are by then. */
export type ChangeItems = (how: (now: QuizItem[]) => QuizItem[]) => void;

interface ComposedItems {
  items: QuizItem[];
  /** The language of the course, in which new questions are written. */
  lang: Language;
  /** How often a save was tried that something kept from happening; what is missing is told from the first one on. */
  refused: number;
  onChange: ChangeItems;
}

/** How the questions of a quiz are written and shown: given by the page, because questions are a feature of their own. */
export interface QuizComposing {
  list: (given: ComposedItems) => ReactNode;
  /** As learners see them. */
  preview: (items: readonly QuizItem[]) => ReactNode;
  /** The questions as they are saved: without what nobody has begun to write. */
  tidy: (items: readonly QuizItem[]) => QuizItem[];
  /** How much keeps them from being saved. */
  faultCount: (items: readonly QuizItem[]) => number;
}
