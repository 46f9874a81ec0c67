import type { Grading } from '@amelie/contract';
import { enough } from '../module-outcome';

/** An attempt that was handed in; both are null while a person has to mark it. */
export interface HandedIn {
  score: number | null;
  passed: boolean | null;
}

export interface Standing {
  score: number;
  passed: boolean;
}

const marked = ({ score, passed }: HandedIn): Standing | null =>
  score === null || passed === null ? null : { score, passed };

function highest(attempts: readonly HandedIn[]): Standing | null {
  const all = attempts.flatMap((attempt) => marked(attempt) ?? []);
  if (all.length === 0) return null;
  return { score: Math.max(...all.map(({ score }) => score)), passed: all.some(({ passed }) => passed) };
}

function average(attempts: readonly HandedIn[], passMark: number): Standing | null {
  const scores = attempts.map(({ score }) => score);
  if (scores.length === 0 || scores.includes(null)) return null;
  const score = scores.reduce<number>((sum, one) => sum + (one ?? 0), 0) / scores.length;
  return { score, passed: enough(score, passMark) };
}

/**
 * What counts of several attempts, the first one first. Null while nothing does: none was handed in, or the one that
 * counts still has to be marked.
 */
export function standingOf(grading: Grading, attempts: readonly HandedIn[], passMark: number): Standing | null {
  switch (grading) {
    case 'highest':
      return highest(attempts);
    case 'first':
      return attempts[0] ? marked(attempts[0]) : null;
    case 'last': {
      const last = attempts.at(-1);
      return last ? marked(last) : null;
    }
    case 'average':
      return average(attempts, passMark);
  }
}
