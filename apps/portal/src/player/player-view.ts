import type { FromShell, Missing, ModuleState, PlayerState, Trouble } from '@amelie/contract';
import type { SaveState } from './commit-queue';

/** Where one can go in a package that is run by its sequencing. */
export type Ways = Omit<Extract<FromShell, { t: 'navigation' }>, 't'>;

/** What has just happened and has to be said, until one goes on. */
export type Word = 'not-open' | 'time-over' | 'time-exit';

/**
 * Where the package is: in the page, or in a window of its own that is yet to be opened, was kept shut by the browser, is
 * open, or was closed.
 */
export type Where = 'page' | 'shut' | 'blocked' | 'open' | 'gone';

/** What the player shows. */
export interface PlayerView {
  phase: 'loading' | 'failed' | 'running' | 'switching' | 'closing' | 'left';
  state: PlayerState | null;
  /** Why the player could not be opened. */
  error: unknown;
  save: SaveState;
  moduleState: ModuleState;
  /** What the module still needs, by the server's last word. */
  missing: readonly Missing[];
  /** Every part of the course that counts is done, by the server's last word. */
  courseCompleted: boolean;
  /** Items that are done, by what the server or the package has said. */
  done: ReadonlySet<string>;
  /** null for a package whose items are freely chosen. */
  ways: Ways | null;
  word: Word | null;
  /** What has gone wrong in the package, until one goes on. */
  trouble: Trouble | null;
  where: Where;
  /** The package has not shown anything for too long. */
  slow: boolean;
  /** Closing takes longer than it should: the learner decides. */
  unsavedAtClose: boolean;
  signInNeeded: boolean;
  /** Somebody else signed in, whose work this is not. */
  otherAccount: boolean;
}

export const firstView: PlayerView = {
  phase: 'loading',
  state: null,
  error: null,
  save: { waitingSince: null, savedAt: null, failures: 0, trouble: null },
  moduleState: 'not-started',
  missing: [],
  courseCompleted: false,
  done: new Set(),
  ways: null,
  word: null,
  trouble: null,
  where: 'page',
  slow: false,
  unsavedAtClose: false,
  signInNeeded: false,
  otherAccount: false,
};

/** This visit finished the part, and with it the course: not one that comes back to what was done. */
export function hasEndedCourse({ courseCompleted, moduleState }: PlayerView, openedAs: ModuleState | null): boolean {
  return courseCompleted && moduleState === 'completed' && openedAs !== 'completed';
}

/** The package can be led somewhere: there is a shell that hears. */
export const isThere = ({ where }: PlayerView): boolean => where === 'page' || where === 'open';

/** The items that are done, by what the server has said. */
export const doneItems = ({ states }: PlayerState): ReadonlySet<string> =>
  new Set(Object.keys(states).filter((id) => states[id]?.completed));

/** What the server knows of how things stand; of an xAPI package also when something of it was stored last. */
export function standingOf(state: PlayerState, { save }: Pick<PlayerView, 'save'>): Partial<PlayerView> {
  const { standard, moduleState, courseCompleted, missing, heardAt } = state;
  const heard =
    standard === 'xapi' ? { save: { ...save, savedAt: heardAt === null ? null : Date.parse(heardAt) } } : {};
  return { done: doneItems(state), moduleState, courseCompleted, missing, ...heard };
}

export interface PlayerSessionParts {
  launchId: string;
  /** Names the activity's frame for a screen reader. */
  frameTitle: () => string;
  /** A key in the package's windows, for the quick exit. */
  onKey: (type: 'down' | 'up', key: string) => void;
}
