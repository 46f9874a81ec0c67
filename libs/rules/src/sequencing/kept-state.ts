import type { ActivityNode } from '@amelie/contract';
import { type ActivityState, newActivityState, newTreeState, type ObjectiveValues, type TreeState } from './tree-state';

const version = 1;

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const allNodes = (root: ActivityNode): ActivityNode[] => [root, ...root.children.flatMap(allNodes)];

/** The global objectives that a tree's maps name (SN 3.10.1). */
export function globalObjectiveIds(root: ActivityNode): Set<string> {
  const objectives = allNodes(root).flatMap(({ primaryObjective, objectives = [] }) => [
    primaryObjective,
    ...objectives,
  ]);
  return new Set(objectives.flatMap((objective) => (objective?.mapInfo ?? []).map((map) => map.targetObjectiveID)));
}

/** Where the learner stands, as text; global objectives are kept beside it, because other packages may share them. */
export function writeTreeState({ current, suspended, activities }: TreeState): string {
  return JSON.stringify({ version, current, suspended, activities });
}

/** A value of each field that fits; what does not is not known. */
function valuesOf(given: unknown): ObjectiveValues {
  if (!isTree(given)) return {};
  const flags = (['satisfied', 'completed'] as const).filter((field) => typeof given[field] === 'boolean');
  const numbers = (['measure', 'progress', 'raw', 'min', 'max'] as const).filter((field) =>
    Number.isFinite(given[field]),
  );
  return Object.fromEntries([...flags, ...numbers].map((field) => [field, given[field]]));
}

function objectivesOf(given: unknown): Record<string, ObjectiveValues> {
  if (!isTree(given)) return {};
  return Object.fromEntries(Object.entries(given).map(([id, values]) => [id, valuesOf(values)]));
}

function activityOf(given: unknown, node: ActivityNode): ActivityState {
  if (!isTree(given)) return newActivityState();
  const ids = new Set(node.children.map(({ id }) => id));
  // What was dealt stays; else all children are there, also those of a newer version.
  const dealt = node.randomization && Array.isArray(given.children) ? given.children : [];
  const children = dealt.filter((id): id is string => ids.has(String(id)));
  return {
    attempts: typeof given.attempts === 'number' && given.attempts > 0 ? Math.floor(given.attempts) : 0,
    isActive: given.isActive === true,
    isSuspended: given.isSuspended === true,
    objectives: objectivesOf(given.objectives),
    isObjectiveStale: given.isObjectiveStale === true,
    isProgressStale: given.isProgressStale === true,
    children: children.length > 0 ? children : null,
  };
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text ?? '');
    return isTree(parsed) && parsed.version === version ? parsed : {};
  } catch {
    return {};
  }
}

/**
 * Where the learner stood, from what was kept. What does not fit the tree is left out: the package may have been replaced
 * by a newer version since.
 */
export function readTreeState(root: ActivityNode, text: string | null, globals: Record<string, unknown>): TreeState {
  const kept = parse(text);
  const nodes = allNodes(root);
  const activities = isTree(kept.activities) ? kept.activities : {};
  const known = new Set(nodes.map(({ id }) => id));
  const named = globalObjectiveIds(root);
  const placeOf = (value: unknown) => (typeof value === 'string' && known.has(value) ? value : null);
  return {
    ...newTreeState(),
    current: placeOf(kept.current),
    suspended: placeOf(kept.suspended),
    activities: Object.fromEntries(nodes.map((node) => [node.id, activityOf(activities[node.id], node)])),
    globals: Object.fromEntries(
      Object.entries(globals).flatMap(([id, values]) => (named.has(id) ? [[id, valuesOf(values)] as const] : [])),
    ),
  };
}
