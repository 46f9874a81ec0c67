import type { OutlineEntry } from '@amelie/contract';

/** What an outline needs to know of an activity of the library. */
export interface OutlineActivity {
  id: string;
  title: string;
  children: OutlineActivity[];
  parent: OutlineActivity | null;
  isVisible: boolean;
  isAvailable: boolean;
  completionStatus: string;
  successStatus: string;
  attemptLimit: number | null;
  attemptCount: number;
  sequencingControls: { choice: boolean };
}

export interface OutlineQuestions {
  /** May be chosen now. */
  isOpen(id: string): boolean;
  /** A rule of the package keeps it out of sight (SN 3.4, hiddenFromChoice). */
  isHidden(id: string): boolean;
}

const longestTitle = 1000;

function isDone({ completionStatus, successStatus }: OutlineActivity): boolean {
  return successStatus === 'passed' || (completionStatus === 'completed' && successStatus !== 'failed');
}

/** Why an activity can't be chosen, as far as it can be told in a few words. */
function reasonOf({ attemptLimit, attemptCount, parent }: OutlineActivity): OutlineEntry['why'] {
  if (attemptLimit !== null && attemptCount >= attemptLimit) return 'attempts';
  return parent && !parent.sequencingControls.choice ? 'order' : 'later';
}

/** The parts of a package in the order that was dealt, those left out that are not for the learner. Pure. */
export function outlineOf(activities: OutlineActivity[], ask: OutlineQuestions, depth = 0): OutlineEntry[] {
  return activities.flatMap((activity) => {
    if (!activity.isAvailable || ask.isHidden(activity.id)) return [];
    const { id, title, children, isVisible } = activity;
    const inner = outlineOf(children, ask, isVisible ? depth + 1 : depth);
    if (!isVisible) return inner;
    const open = ask.isOpen(id);
    const entry: OutlineEntry = {
      id,
      title: title.slice(0, longestTitle),
      depth: Math.min(depth, 50),
      isGroup: children.length > 0,
      open,
      why: open ? null : reasonOf(activity),
      done: isDone(activity),
    };
    return [entry, ...inner];
  });
}
