import {
  childActivitySets,
  rollupActions,
  ruleActions,
  ruleConditions,
  type RollupRule,
  type RuleCondition,
  type SequencingRule,
  type SequencingRules,
} from '@amelie/contract';
import { readUri } from './manifest-values';
import { AttributeReader, type Mend, stated } from './attribute-reader';
import { attributeOf, childOf, childrenOf, type XmlElement } from './xml';

const combinations = ['all', 'any'] as const;
/** Conditions that roll-up rules may ask for (SN 3.7.2); the others are dropped there. */
const rollupConditionNames = ruleConditions.filter(
  (name) => !['objectiveMeasureGreaterThan', 'objectiveMeasureLessThan', 'always'].includes(name),
);

/** `imsss:sequencingRules` (SN 3.4). A rule of which a condition or the action cannot be read is dropped whole. */
export function readSequencingRules(element: XmlElement | undefined, mend: Mend): SequencingRules | undefined {
  if (!element) return undefined;
  const read = <Action extends string>(kind: string, actions: readonly Action[]) => {
    const rules = childrenOf(element, kind).flatMap((rule) => readRule(rule, actions, mend));
    return rules.length > 0 ? rules : undefined;
  };
  return stated<SequencingRules>({
    preConditionRules: read('preConditionRule', ruleActions.preConditionRules),
    exitConditionRules: read('exitConditionRule', ruleActions.exitConditionRules),
    postConditionRules: read('postConditionRule', ruleActions.postConditionRules),
  });
}

function readRule<Action extends string>(
  rule: XmlElement,
  actions: readonly Action[],
  mend: Mend,
): SequencingRule<Action>[] {
  const action = readAction(rule, 'ruleAction', actions, mend);
  const list = childOf(rule, 'ruleConditions');
  const conditions = readConditions(list, 'ruleCondition', ruleConditions, mend);
  if (!action || !conditions) return [];
  const conditionCombination = new AttributeReader(list, mend).word('conditionCombination', combinations);
  return [{ action, ...(conditionCombination ? { conditionCombination } : {}), conditions }];
}

/** `imsss:rollupRule` (SN 3.7). */
export function readRollupRules(element: XmlElement | undefined, mend: Mend): RollupRule[] | undefined {
  const rules = element ? childrenOf(element, 'rollupRule').flatMap((rule) => readRollupRule(rule, mend)) : [];
  return rules.length > 0 ? rules : undefined;
}

function readRollupRule(rule: XmlElement, mend: Mend): RollupRule[] {
  const action = readAction(rule, 'rollupAction', rollupActions, mend);
  const list = childOf(rule, 'rollupConditions');
  const conditions = readConditions(list, 'rollupCondition', rollupConditionNames, mend);
  if (!action || !conditions) return [];
  const read = new AttributeReader(rule, mend);
  const said = stated({
    childActivitySet: read.word('childActivitySet', childActivitySets),
    minimumCount: read.count('minimumCount'),
    minimumPercent: read.number('minimumPercent', 0, 1),
    conditionCombination: new AttributeReader(list, mend).word('conditionCombination', combinations),
  });
  return [{ action, ...said, conditions }];
}

function readAction<Action extends string>(
  rule: XmlElement,
  name: string,
  actions: readonly Action[],
  mend: Mend,
): Action | undefined {
  const element = childOf(rule, name);
  const action = new AttributeReader(element, mend).word('action', actions);
  if (attributeOf(element, 'action') === undefined) mend(name, '');
  return action;
}

/** Undefined when there is none, or one that cannot be read: half of the conditions would be another rule. */
function readConditions(
  list: XmlElement | undefined,
  name: string,
  names: readonly (typeof ruleConditions)[number][],
  mend: Mend,
): RuleCondition[] | undefined {
  const elements = list ? childrenOf(list, name) : [];
  if (elements.length === 0) mend(name, '');
  const conditions = elements.flatMap((element) => readCondition(element, names, mend));
  return conditions.length > 0 && conditions.length === elements.length ? conditions : undefined;
}

function readCondition(
  element: XmlElement,
  names: readonly (typeof ruleConditions)[number][],
  mend: Mend,
): RuleCondition[] {
  const read = new AttributeReader(element, mend);
  const condition = read.word('condition', names);
  if (!condition) return [];
  const said = stated<Omit<RuleCondition, 'condition'>>({
    operator: read.word('operator', ['not', 'noOp']) === 'not' ? 'not' : undefined,
    referencedObjective: read.text('referencedObjective', (text) => readUri(text).slice(0, 4000)),
    measureThreshold: read.number('measureThreshold', -1, 1),
  });
  return [{ condition, ...said }];
}
