import type { GlobalObjectives, RootStatus } from '@amelie/contract';

const completions = ['not attempted', 'incomplete', 'completed'] as const;
const successes = ['passed', 'failed'] as const;

const storable = (entry: [string, unknown]): entry is [string, string | number | boolean] =>
  ['string', 'number', 'boolean'].includes(typeof entry[1]);

/** The values of the global objectives that the manifest names; local ones stay with the activity tree. */
export function objectivesToKeep(
  snapshot: Record<string, Record<string, unknown>>,
  known: ReadonlySet<string>,
): GlobalObjectives {
  const entries = Object.entries(snapshot).filter(([id]) => known.has(id));
  return Object.fromEntries(
    entries.map(([id, values]) => [id, Object.fromEntries(Object.entries(values).filter(storable))]),
  );
}

/** What the manifest says anyway, and the first of two accounts of the tree. */
const saidElsewhere = new Set(['title', 'mapInfo', 'sharedDataMaps', 'activityStates']);

/**
 * The library writes the whole tree down twice, and with it much that the manifest says: a package of hundreds of
 * activities would not fit. The second account, `suspensionState`, holds all that the first one does.
 */
export function lightState(text: string): string {
  return JSON.stringify(JSON.parse(text), (name: string, value: unknown) =>
    saidElsewhere.has(name) ? undefined : value,
  );
}

interface Root {
  completionStatus: string;
  successStatus: string;
  objectiveMeasureStatus: boolean;
  objectiveNormalizedMeasure: number;
}

/** What the whole package has come to (SN 4.6). */
export function rootStatus(root: Root | null): RootStatus {
  const score = root?.objectiveMeasureStatus ? root.objectiveNormalizedMeasure : null;
  return {
    completion: completions.find((word) => word === root?.completionStatus) ?? 'unknown',
    success: successes.find((word) => word === root?.successStatus) ?? 'unknown',
    score: score === null ? null : Math.max(-1, Math.min(1, score)),
  };
}
