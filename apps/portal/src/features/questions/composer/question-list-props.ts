import type { AnyQuestion, Language, QuizItem } from '@amelie/contract';
import type { ReactNode } from 'react';

export interface QuestionListProps {
  items: QuizItem[];
  lang: Language;
  /** How often a save was refused; from the first one on, what is missing is told beside its field. */
  refused: number;
  onChange: (how: (now: QuizItem[]) => QuizItem[]) => void;
  /** One question as learners see it. */
  preview: (question: AnyQuestion) => ReactNode;
}
