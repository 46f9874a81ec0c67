import type { Marking, PartMark } from '@amelie/contract';

/** A score stays between nothing and everything, whatever was added and taken away. */
export const within = (score: number): number => Math.min(1, Math.max(0, score));

/** Sums of shares of thirds and sixths miss the whole by a hair. */
const hair = 1e-9;

/** A part of a whole as a score; a hair's breadth from nothing or all is nothing or all. */
export function scoreOf(earned: number, possible: number): number {
  if (possible <= 0) return 0;
  const score = within(earned / possible);
  if (score > 1 - hair) return 1;
  return score < hair ? 0 : score;
}

/** What was given is right, partly right or wrong by its credit. */
export function verdictOf(credit: number): 'right' | 'partly' | 'wrong' {
  if (credit >= 1) return 'right';
  return credit > 0 ? 'partly' : 'wrong';
}

export function marked(score: number, parts: PartMark[], told: string[]): Marking {
  return { state: 'marked', answered: true, score, parts, told };
}

/** The same marks for somebody who gave no answer: nothing earned. */
export function unanswered(marking: Marking): Marking {
  return { ...marking, answered: false, score: marking.state === 'marked' ? 0 : marking.score, told: [] };
}
