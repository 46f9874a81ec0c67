import type { Answer, HandMark, Marking } from '@amelie/contract';
import { markQuestion } from '../marking/mark-question';
import { enough } from '../module-outcome';
import type { Paper } from './make-paper';

export interface GivenAnswer {
  questionId: string;
  answer: Answer;
}

/** How one question of a paper stands. */
export interface ItemMark {
  questionId: string;
  points: number;
  marking: Marking;
}

export interface PaperGrade {
  /** Points earned of points possible, 0 to 1; null while a person has to mark something. */
  score: number | null;
  passed: boolean | null;
  marks: ItemMark[];
}

interface Marked {
  answers: readonly GivenAnswer[];
  /** What persons marked, by question. */
  hands: ReadonlyMap<string, HandMark>;
}

export const earnedOf = ({ points, marking }: ItemMark): number => points * marking.score;

function sumUp(marks: ItemMark[], passMark: number): PaperGrade {
  if (marks.some(({ marking }) => marking.state === 'waiting')) return { score: null, passed: null, marks };
  const counted = marks.filter(({ marking }) => marking.state === 'marked');
  const possible = counted.reduce((all, { points }) => all + points, 0);
  const earned = counted.reduce((all, mark) => all + earnedOf(mark), 0);
  const score = possible === 0 ? 0 : Math.min(1, earned / possible);
  return { score, passed: possible > 0 && enough(score, passMark), marks };
}

/**
 * Marks a paper from the answers that were saved. A question without an answer earns nothing; one that is never marked
 * counts for nothing. A paper on which nothing can be earned scores nothing and is not passed.
 */
export function gradePaper({ items }: Paper, { answers, hands }: Marked, passMark: number): PaperGrade {
  const answerOf = new Map(answers.map(({ questionId, answer }) => [questionId, answer]));
  const marks = items.map(({ id, question }): ItemMark => {
    const marking = markQuestion(question, answerOf.get(id) ?? null, hands.get(id) ?? null);
    return { questionId: id, points: question.points, marking };
  });
  return sumUp(marks, passMark);
}
