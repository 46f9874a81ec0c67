import type { Termination } from './termination';

/** Navigation requests (SN 4.3). `target` belongs to choice and jump. */
export type NavigationName =
  | 'start'
  | 'resumeAll'
  | 'continue'
  | 'previous'
  | 'choice'
  | 'jump'
  | 'exit'
  | 'exitAll'
  | 'suspendAll'
  | 'abandon'
  | 'abandonAll';

export interface Navigation {
  request: NavigationName;
  target?: string;
}

/** What has come of a request. */
export type Outcome =
  | { kind: 'delivered'; item: string; resumed: boolean }
  /** The sequencing session is over: `suspended` to go on with, or done. */
  | { kind: 'ended'; suspended: boolean }
  /** Nothing is to be shown, for now: the learner chooses. `refused`: what was asked for is not open. */
  | { kind: 'nothing'; refused: boolean };

export const refused: Outcome = { kind: 'nothing', refused: true };

/** Which termination goes before a request, while an item runs (SN NB.2.1). */
export const terminations: Partial<Record<NavigationName, Termination>> = {
  continue: 'exit',
  previous: 'exit',
  choice: 'exit',
  jump: 'exit',
  exit: 'exit',
  exitAll: 'exitAll',
  suspendAll: 'suspendAll',
  abandon: 'abandon',
  abandonAll: 'abandonAll',
};

export const whileActive: readonly NavigationName[] = ['exit', 'abandon'];
export const aboutAll: readonly NavigationName[] = ['exitAll', 'suspendAll', 'abandonAll'];
