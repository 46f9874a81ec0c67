import type { ActivityNode, ActivityObjective, RollupRule, RuleCondition, SequencingRule } from '@amelie/contract';

type Rules = NonNullable<ActivityNode['rules']>;

function conditionOf({ condition, operator, referencedObjective, measureThreshold }: RuleCondition) {
  return {
    condition,
    ...(operator && { operator }),
    ...(referencedObjective && { referencedObjective }),
    ...(measureThreshold !== undefined && { parameters: { threshold: measureThreshold } }),
  };
}

function rulesOf(rules: SequencingRule<string>[] | undefined) {
  return (rules ?? []).map(({ action, conditionCombination, conditions }) => ({
    action,
    // SN 3.4.2: without a word, a rule wants all of its conditions.
    conditionCombination: conditionCombination ?? 'all',
    conditions: conditions.map(conditionOf),
  }));
}

function sequencingRules({ preConditionRules, exitConditionRules, postConditionRules }: Rules) {
  return {
    preConditionRules: rulesOf(preConditionRules),
    exitConditionRules: rulesOf(exitConditionRules),
    postConditionRules: rulesOf(postConditionRules),
  };
}

/** SN 3.7: `any` is what a roll-up rule's conditions are joined by when it does not say; a share is in per cent here. */
function rollupRuleOf(rule: RollupRule) {
  return {
    action: rule.action,
    consideration: rule.childActivitySet ?? 'all',
    conditionCombination: rule.conditionCombination ?? 'any',
    ...(rule.minimumCount !== undefined && { minimumCount: rule.minimumCount }),
    ...(rule.minimumPercent !== undefined && { minimumPercent: rule.minimumPercent * 100 }),
    conditions: rule.conditions.map((one) => ({
      ...conditionOf(one),
      condition: one.condition === 'activityProgressKnown' ? 'progressKnown' : one.condition,
    })),
  };
}

function objectiveOf(objective: ActivityObjective, fallback: string) {
  return { ...objective, objectiveID: objective.objectiveID || fallback };
}

/**
 * CAM 5.1.3: a cluster that says nothing lets its parts be chosen and does not flow. The library takes flow for granted,
 * so both are always said.
 */
function controlsOf({ controls, randomization }: ActivityNode) {
  const { randomizationTiming, selectCount, reorderChildren, selectionTiming } = randomization ?? {};
  return {
    ...controls,
    choice: controls?.choice ?? true,
    flow: controls?.flow ?? false,
    ...(randomizationTiming && { randomizationTiming }),
    ...(reorderChildren !== undefined && { randomizeChildren: reorderChildren, reorderChildren }),
    ...(selectionTiming && { selectionTiming }),
    ...(selectCount !== undefined && { selectCount }),
  };
}

/** An activity in the words of the library's settings, with everything below it. */
export interface ActivityPlan {
  id: string;
  title: string;
  isVisible: boolean;
  sequencingControls: object;
  children: ActivityPlan[];
}

/** What a manifest says about an activity, as the run-time library wants to be told. Pure. */
export function activitySettings(node: ActivityNode): ActivityPlan {
  const { rules, rollupRules, rollupConsiderations, primaryObjective, objectives, completionThreshold } = node;
  return {
    id: node.id,
    title: node.title,
    isVisible: node.isVisible,
    sequencingControls: controlsOf(node),
    ...(rules && { sequencingRules: sequencingRules(rules) }),
    ...(rollupRules && { rollupRules: { rules: rollupRules.map(rollupRuleOf) } }),
    ...(rollupConsiderations && { rollupConsiderations }),
    ...(primaryObjective && { primaryObjective: objectiveOf(primaryObjective, `${node.id}-primary`) }),
    ...(objectives && { objectives: objectives.filter(({ objectiveID }) => objectiveID !== '') }),
    ...(node.attemptLimit !== undefined && { attemptLimit: node.attemptLimit }),
    // Not its time limit: the library takes the limit for time already spent and never opens such an activity. The
    // shell holds to the limit itself.
    ...(node.delivery && { deliveryControls: node.delivery }),
    ...(completionThreshold && { completionThreshold }),
    ...(node.hideLmsUi && { hideLmsUi: node.hideLmsUi }),
    // RTE 4.3.1: a bucket may be read and written unless the map says otherwise.
    ...(node.sharedData && {
      sharedDataMaps: node.sharedData.map((map) => ({ readSharedData: true, writeSharedData: true, ...map })),
    }),
    children: node.children.map(activitySettings),
  };
}

/** Every activity of a tree, from the root down. */
export function allNodes(root: ActivityNode): ActivityNode[] {
  return [root, ...root.children.flatMap(allNodes)];
}

/** The global objectives of a tree: those that the maps of its objectives name (SN 3.10.1). */
export function globalObjectiveIds(root: ActivityNode): Set<string> {
  const objectives = allNodes(root).flatMap((node) => [
    ...(node.primaryObjective ? [node.primaryObjective] : []),
    ...(node.objectives ?? []),
  ]);
  return new Set(objectives.flatMap(({ mapInfo }) => (mapInfo ?? []).map((map) => map.targetObjectiveID)));
}
