import type { AnswerOf, QuestionOf } from '@amelie/contract';
import { markQuestion } from '@amelie/rules';

type Case = QuestionOf<'branching-case'>;
type Path = AnswerOf<'branching-case'>['path'];

/** One way through a case, from the start to an end. */
export interface CaseWay {
  /** The numbers of step and answer, from 1. */
  stops: { step: number; option: number }[];
  /** What it earns, as a share of the question. */
  score: number;
}

export interface CaseOverview {
  ways: CaseWay[];
  /** More ways than are listed. */
  hasMore: boolean;
  /** Steps, by number, that no way reaches. */
  unreached: number[];
  /** Answers after which nothing comes and that are no end: their step is gone, or stands earlier. */
  deadEnds: { step: number; option: number }[];
}

/** As many as somebody can look through. */
export const mostWays = 40;

/** All ways through a case, and where one goes nowhere. Ways never lead back, so that each has an end. */
export function caseOverview(question: Case): CaseOverview {
  const numbers = new Map(question.steps.map(({ id }, index) => [id, index + 1]));
  const overview: CaseOverview = { ways: [], hasMore: false, unreached: [], deadEnds: [] };
  const reached = new Set<string>();
  const walk = (step: Case['steps'][number], path: Path, stops: CaseWay['stops']) => {
    reached.add(step.id);
    const number = numbers.get(step.id) ?? 0;
    for (const [at, option] of step.options.entries()) {
      const [way, here] = [
        [...path, { step: step.id, option: option.id }],
        [...stops, { step: number, option: at + 1 }],
      ];
      if (option.next === null) {
        if (overview.ways.length >= mostWays) overview.hasMore = true;
        else overview.ways.push({ stops: here, score: scoreOf(question, way) });
        continue;
      }
      const next = question.steps.find(({ id }) => id === option.next);
      // How many ways there are may double with each step: those that are not shown are not walked twice.
      if (next && (numbers.get(next.id) ?? 0) > number && !(overview.hasMore && reached.has(next.id)))
        walk(next, way, here);
    }
  };
  const [first] = question.steps;
  if (first) walk(first, [], []);
  overview.deadEnds = question.steps.flatMap(({ options }, index) =>
    options.flatMap(({ next }, at) =>
      next === null || (numbers.get(next) ?? 0) > index + 1 ? [] : [{ step: index + 1, option: at + 1 }],
    ),
  );
  overview.unreached = question.steps.flatMap(({ id }, index) => (reached.has(id) ? [] : [index + 1]));
  return overview;
}

const scoreOf = (question: Case, path: Path) => markQuestion(question, { type: 'branching-case', path }).score;
