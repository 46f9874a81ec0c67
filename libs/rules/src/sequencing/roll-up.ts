import type { ActivityNode, RollupRule } from '@amelie/contract';
import { actionOf, conditionsHold, type RuleParts, type Truth } from './rules';

type Action = RollupRule['action'];
type Consideration = NonNullable<ActivityNode['rollupConsiderations']>;

const requirement: Record<Action, Exclude<keyof Consideration, 'measureSatisfactionIfActive'>> = {
  satisfied: 'requiredForSatisfied',
  notSatisfied: 'requiredForNotSatisfied',
  completed: 'requiredForCompleted',
  incomplete: 'requiredForIncomplete',
};

const aboutSatisfaction: readonly Action[] = ['satisfied', 'notSatisfied'];
const aboutCompletion: readonly Action[] = ['completed', 'incomplete'];

/** What holds where a manifest has no rule of its own (SN RB.1.2, RB.1.3). */
const defaults: { satisfaction: RollupRule[]; completion: RollupRule[] } = {
  satisfaction: [
    { action: 'notSatisfied', conditions: [{ condition: 'objectiveStatusKnown' }] },
    { action: 'satisfied', conditions: [{ condition: 'satisfied' }] },
  ],
  completion: [
    { action: 'incomplete', conditions: [{ condition: 'activityProgressKnown' }] },
    { action: 'completed', conditions: [{ condition: 'completed' }] },
  ],
};

function rulesOf(node: ActivityNode): RollupRule[] {
  const own = node.rollupRules ?? [];
  const speaks = (actions: readonly Action[]) => own.some(({ action }) => actions.includes(action));
  return [
    ...own,
    ...(speaks(aboutSatisfaction) ? [] : defaults.satisfaction),
    ...(speaks(aboutCompletion) ? [] : defaults.completion),
  ];
}

/** Check Child for Rollup Subprocess (SN RB.1.4.2). */
function contributes(parts: RuleParts, child: string, action: Action): boolean {
  const { tree } = parts;
  const { controls, rollupConsiderations } = tree.node(child);
  if (!tree.isTracked(child)) return false;
  const rollsUp = aboutSatisfaction.includes(action)
    ? controls?.rollupObjectiveSatisfied
    : controls?.rollupProgressCompletion;
  if (rollsUp === false) return false;
  const { attempts, isSuspended } = tree.activity(child);
  switch (rollupConsiderations?.[requirement[action]] ?? 'always') {
    case 'ifNotSuspended':
      return !(attempts > 0 && isSuspended);
    case 'ifAttempted':
      return attempts > 0;
    case 'ifNotSkipped':
      return actionOf(parts, child, 'preConditionRules', ['skip']) === null;
    case 'always':
      return true;
  }
}

/** Rollup Rule Check Subprocess (SN RB.1.4). */
function ruleApplies(parts: RuleParts, id: string, rule: RollupRule): boolean {
  const children = parts.tree.children(id).filter((child) => contributes(parts, child, rule.action));
  const set = { conditions: rule.conditions, conditionCombination: rule.conditionCombination ?? 'any' };
  const truths: Truth[] = children.map((child) => conditionsHold(parts, child, set, true));
  const met = truths.filter((truth) => truth === true).length;
  const noneKnown = truths.every((truth) => truth === null);
  switch (rule.childActivitySet ?? 'all') {
    case 'all':
      return met === truths.length;
    case 'any':
      return met > 0;
    case 'none':
      return truths.every((truth) => truth === false);
    case 'atLeastCount':
      return !noneKnown && met >= (rule.minimumCount ?? 0);
    case 'atLeastPercent':
      return !noneKnown && met / truths.length >= (rule.minimumPercent ?? 0);
  }
}

interface Weighed {
  weight: number;
  value: number | undefined;
}

function average(parts: readonly Weighed[]): number | undefined {
  const counted = parts.filter(({ weight }) => weight > 0);
  const weight = counted.reduce((sum, part) => sum + part.weight, 0);
  if (weight === 0) return undefined;
  return counted.reduce((sum, part) => sum + part.weight * (part.value ?? 0), 0) / weight;
}

/** Measure Rollup Process (SN RB.1.1 a, b): measures of the children by their weights; one that has none counts as 0. */
function rollUpMeasures({ tree, objectives }: RuleParts, id: string): void {
  const children = tree.children(id).filter((child) => tree.isTracked(child));
  const values = children.map((child) => ({ node: tree.node(child), read: objectives.read(child) }));
  const none = (field: 'measure' | 'progress') => values.every(({ read }) => read[field] === undefined);
  const measure = average(
    values.map(({ node, read }) => ({ weight: node.controls?.objectiveMeasureWeight ?? 1, value: read.measure })),
  );
  const progress = average(
    values.map(({ node, read }) => ({ weight: node.completionThreshold?.progressWeight ?? 1, value: read.progress })),
  );
  objectives.write(id, objectives.primaryId(id), {
    measure: none('measure') ? undefined : measure,
    progress: none('progress') ? undefined : progress,
  });
}

/** Overall Rollup Process for one cluster (SN RB.1.5). */
function rollUpOne(parts: RuleParts, id: string): void {
  const { tree, objectives } = parts;
  if (!tree.isTracked(id)) return;
  rollUpMeasures(parts, id);
  const node = tree.node(id);
  const met = new Set(rulesOf(node).flatMap((rule) => (ruleApplies(parts, id, rule) ? [rule.action] : [])));
  const primary = objectives.primaryId(id);
  if (met.has('satisfied')) objectives.write(id, primary, { satisfied: true });
  else if (met.has('notSatisfied')) objectives.write(id, primary, { satisfied: false });
  if (node.completionThreshold?.completedByMeasure) return;
  if (met.has('completed')) objectives.write(id, primary, { completed: true });
  else if (met.has('incomplete')) objectives.write(id, primary, { completed: false });
}

/**
 * Rolls up from an activity to the root, and wherever a global objective is read that the activities on that way write
 * to; the deepest first (SN 4.6).
 */
export function rollUp(parts: RuleParts, id: string): void {
  const { tree, objectives } = parts;
  const path = tree.pathUp(id);
  const written = new Set(path.flatMap((at) => objectives.written(at)));
  const readers = written.size > 0 ? tree.ids.filter((at) => objectives.readsAny(at, written)) : [];
  const above = [...path.slice(1), ...readers.flatMap((reader) => tree.pathUp(reader).slice(1))];
  const clusters = [...new Set(above)].filter((at) => tree.pathUp(at).every((step) => tree.isAvailable(step)));
  for (const cluster of clusters.sort((one, other) => tree.depth(other) - tree.depth(one))) rollUpOne(parts, cluster);
}
