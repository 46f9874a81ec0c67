import type { ActivityNode, RuleCondition } from '@amelie/contract';
import type { ActivityTree } from './activity-tree';
import type { Objectives } from './objectives';

/** True, false, or not known: rules apply only when they are true (SN UP.2.1). */
export type Truth = boolean | null;

export interface RuleParts {
  tree: ActivityTree;
  objectives: Objectives;
}

interface Conditions {
  conditionCombination?: 'all' | 'any';
  conditions: readonly RuleCondition[];
}

const known = (value: boolean | number | undefined): boolean => value !== undefined;

function conditionHolds({ tree, objectives }: RuleParts, id: string, rule: RuleCondition, inRollup: boolean): Truth {
  const name = rule.referencedObjective || objectives.primaryId(id);
  const read = () => objectives.read(id, name, inRollup);
  const { attempts } = tree.activity(id);
  const { measure } = read();
  const threshold = rule.measureThreshold ?? 0;
  switch (rule.condition) {
    case 'satisfied':
      return read().satisfied ?? null;
    case 'objectiveStatusKnown':
      return known(read().satisfied);
    case 'objectiveMeasureKnown':
      return known(measure);
    case 'objectiveMeasureGreaterThan':
      return measure === undefined ? null : measure > threshold;
    case 'objectiveMeasureLessThan':
      return measure === undefined ? null : measure < threshold;
    case 'completed':
      return read().completed ?? null;
    case 'activityProgressKnown':
      return known(read().completed);
    case 'attempted':
      return attempts > 0;
    case 'attemptLimitExceeded': {
      const { attemptLimit } = tree.node(id);
      return attemptLimit === undefined ? null : attempts >= attemptLimit;
    }
    case 'always':
      return true;
    // An LMS need not know these two (SN 3.6).
    case 'timeLimitExceeded':
    case 'outsideAvailableTimeRange':
      return null;
  }
}

/** Evaluate Rule Conditions Subprocess (SN UP.2.1) and Evaluate Rollup Conditions Subprocess (SN RB.1.4.1). */
export function conditionsHold(
  parts: RuleParts,
  id: string,
  { conditions, conditionCombination }: Conditions,
  inRollup = false,
): Truth {
  const truths = conditions.map((rule) => {
    const holds = conditionHolds(parts, id, rule, inRollup);
    return rule.operator === 'not' && holds !== null ? !holds : holds;
  });
  if (conditionCombination === 'any') {
    if (truths.includes(true)) return true;
    return truths.includes(null) ? null : false;
  }
  if (truths.length === 0) return null;
  return truths.find((truth) => truth !== true) === undefined ? true : (truths.find((truth) => truth !== true) ?? null);
}

type Rules = NonNullable<ActivityNode['rules']>;
type Action<Kind extends keyof Rules> = NonNullable<Rules[Kind]>[number]['action'];

/** Sequencing Rules Check Process (SN UP.2): the action of the first rule that applies, of those asked for. */
export function actionOf<Kind extends keyof Rules>(
  parts: RuleParts,
  id: string,
  kind: Kind,
  among: readonly Action<Kind>[],
): Action<Kind> | null {
  const rules: NonNullable<Rules[Kind]>[number][] = parts.tree.node(id).rules?.[kind] ?? [];
  for (const rule of rules) {
    const action: Action<Kind> = rule.action;
    if (among.includes(action) && conditionsHold(parts, id, rule) === true) return action;
  }
  return null;
}

/** Limit Conditions Check Process (SN UP.1): only an activity that would begin a new attempt is checked. */
export function isBeyondLimit({ tree }: RuleParts, id: string): boolean {
  const { isActive, isSuspended, attempts } = tree.activity(id);
  const { attemptLimit } = tree.node(id);
  return !isActive && !isSuspended && tree.isTracked(id) && attemptLimit !== undefined && attempts >= attemptLimit;
}

/** Check Activity Process (SN UP.5): disabled, or beyond its limits. */
export function isBarred(parts: RuleParts, id: string): boolean {
  return actionOf(parts, id, 'preConditionRules', ['disabled']) !== null || isBeyondLimit(parts, id);
}
