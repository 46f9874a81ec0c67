/** What is known about one objective. What is not known is left out (SN TM.1.1: a value with its status). */
export interface ObjectiveValues {
  satisfied?: boolean;
  /** Normalised measure, -1 to 1. */
  measure?: number;
  completed?: boolean;
  /** Progress measure, 0 to 1. */
  progress?: number;
  raw?: number;
  min?: number;
  max?: number;
}

/** Where one activity stands (SN TM.1.2, AM.1.1). Status and progress of the activity stand on its primary objective. */
export interface ActivityState {
  attempts: number;
  isActive: boolean;
  isSuspended: boolean;
  objectives: Record<string, ObjectiveValues>;
  /** Recorded in an earlier attempt of the parent, which counts only what belongs to its own (SN 3.2.6). */
  isObjectiveStale: boolean;
  isProgressStale: boolean;
  /** The children that were selected, in the order that was dealt (SR.1, SR.2); null before. */
  children: string[] | null;
}

/** Everything that changes while a package is run by its sequencing, as plain data. */
export interface TreeState {
  current: string | null;
  suspended: string | null;
  activities: Record<string, ActivityState>;
  globals: Record<string, ObjectiveValues>;
}

export function newTreeState(): TreeState {
  return { current: null, suspended: null, activities: {}, globals: {} };
}

export function newActivityState(): ActivityState {
  return {
    attempts: 0,
    isActive: false,
    isSuspended: false,
    objectives: {},
    isObjectiveStale: false,
    isProgressStale: false,
    children: null,
  };
}
