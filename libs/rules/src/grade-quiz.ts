import { gradeAllOrNothing } from './grade-question';
import type { FrozenQuestion, Paper } from './make-paper';

export interface GivenAnswer {
  questionId: string;
  chosen: string[];
}

export interface QuizGrade {
  /** Points earned of points possible, 0 to 1. An empty paper scores nothing. */
  score: number;
  passed: boolean;
  questions: { questionId: string; earned: number; points: number }[];
}

const keyOf = (question: FrozenQuestion) => question.options.filter((option) => option.correct).map(({ id }) => id);

/** Grades a paper from the answers that were saved. A question without an answer earns nothing. */
export function gradeQuiz(paper: Paper, answers: readonly GivenAnswer[], passMark: number): QuizGrade {
  const chosenOf = new Map(answers.map((answer) => [answer.questionId, answer.chosen]));
  const questions = paper.questions.map((question) => ({
    questionId: question.id,
    earned: gradeAllOrNothing(keyOf(question), chosenOf.get(question.id) ?? [], question.points),
    points: question.points,
  }));
  const possible = questions.reduce((all, { points }) => all + points, 0);
  const earned = questions.reduce((all, one) => all + one.earned, 0);
  const score = possible === 0 ? 0 : earned / possible;
  return { score, passed: possible > 0 && score >= passMark - 1e-9, questions };
}

/** True when these options may be given as an answer: each belongs to the question, and one at most where one is right. */
export function answerFits({ kind, options }: FrozenQuestion, chosen: readonly string[]): boolean {
  const known = new Set(options.map((option) => option.id));
  const distinct = new Set(chosen).size === chosen.length;
  return distinct && chosen.every((id) => known.has(id)) && (kind === 'multiple' || chosen.length <= 1);
}
