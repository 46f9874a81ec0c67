import type { AnyQuestion, HandMark } from '@amelie/contract';
import { fitsQuestion } from '../marking/answer-fits';
import { correctItem } from './correct-item';
import { type GivenAnswer, gradePaper, type PaperGrade } from './grade-paper';
import type { Paper } from './make-paper';

export interface MarkedAttempt {
  paper: Paper;
  answers: readonly GivenAnswer[];
  hands: ReadonlyMap<string, HandMark>;
  passMark: number;
}

export interface Correction {
  questionId: string;
  question: AnyQuestion;
}

export interface Regraded {
  paper: Paper;
  grade: PaperGrade;
}

/**
 * An attempt as it would stand with a corrected question. Null when it was not asked, or when what was asked or
 * answered does not fit the correction: such an attempt stays as it is.
 */
export function regrade(attempt: MarkedAttempt, correction: Correction, newId: () => string): Regraded | null {
  const before = attempt.paper.items.find(({ id }) => id === correction.questionId);
  const after = before && correctItem(before, correction.question, newId);
  if (!after) return null;
  const answer = attempt.answers.find(({ questionId }) => questionId === after.id)?.answer;
  if (answer && !fitsQuestion(after.question, answer)) return null;
  const items = attempt.paper.items.map((item) => (item === before ? after : item));
  const paper = { ...attempt.paper, items };
  return { paper, grade: gradePaper(paper, attempt, attempt.passMark) };
}
