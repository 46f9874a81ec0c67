import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml';

export type Given = ReadonlyMap<string, readonly string[]>;

export interface Outcome {
  score: number;
  feedback: string[];
}

const numberIn = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.')));

/** Whether a condition of QTI 1.2 holds for these responses; what is not understood does not hold. */
function holds(element: XmlElement, given: Given): boolean {
  const values = given.get(attributeOf(element, 'respident') ?? '') ?? [];
  const wanted = element.text.trim();
  const compare = (test: (value: number, bound: number) => boolean) =>
    values.some((value) => test(numberIn(value), numberIn(wanted)));
  switch (element.name.toLowerCase()) {
    case 'conditionvar':
    case 'and':
      return element.children.every((child) => holds(child, given));
    case 'or':
      return element.children.some((child) => holds(child, given));
    case 'not':
      return !element.children.every((child) => holds(child, given));
    case 'other':
      return true;
    case 'unanswered':
      return values.length === 0;
    case 'varequal': {
      const exact = /^yes$/iu.test(attributeOf(element, 'case') ?? '');
      return values.some((value) => (exact ? value === wanted : value.toLowerCase() === wanted.toLowerCase()));
    }
    case 'varsubset':
      return wanted.split(/\s*,\s*/u).every((part) => values.includes(part));
    case 'varsubstring':
      return values.some((value) => value.toLowerCase().includes(wanted.toLowerCase()));
    case 'vargte':
      return compare((value, bound) => value >= bound);
    case 'vargt':
      return compare((value, bound) => value > bound);
    case 'varlte':
      return compare((value, bound) => value <= bound);
    case 'varlt':
      return compare((value, bound) => value < bound);
    default:
      return false;
  }
}

function changed(score: number, rule: XmlElement): number {
  const amount = numberIn(rule.text);
  if (!Number.isFinite(amount)) return score;
  switch ((attributeOf(rule, 'action') ?? 'Set').toLowerCase()) {
    case 'add':
      return score + amount;
    case 'subtract':
      return score - amount;
    case 'multiply':
      return score * amount;
    case 'divide':
      return amount === 0 ? score : score / amount;
    default:
      return amount;
  }
}

/** Marks a made-up answer by an item's own conditions: the first that holds ends it, unless it says to go on. */
export function tryOut(item: XmlElement, given: Given): Outcome {
  const processing = childOf(item, 'resprocessing');
  const [variable] = childrenOf(childOf(processing, 'outcomes') ?? item, 'decvar');
  const name = attributeOf(variable, 'varname') ?? 'SCORE';
  const outcome: Outcome = { score: numberIn(attributeOf(variable, 'defaultval') ?? '0') || 0, feedback: [] };
  for (const condition of childrenOf(processing ?? item, 'respcondition')) {
    const test = childOf(condition, 'conditionvar');
    if (!test || !holds(test, given)) continue;
    for (const rule of childrenOf(condition, 'setvar'))
      if ((attributeOf(rule, 'varname') ?? 'SCORE') === name || attributeOf(rule, 'varname') === 'que_score')
        outcome.score = changed(outcome.score, rule);
    outcome.feedback.push(
      ...childrenOf(condition, 'displayfeedback').map((told) => attributeOf(told, 'linkrefid') ?? ''),
    );
    if (!/^yes$/iu.test(attributeOf(condition, 'continue') ?? 'No')) break;
  }
  return outcome;
}

/** Elements of this name below, with whether they stand inside a `not`. */
export function conditionsIn(
  element: XmlElement,
  name: string,
  negated = false,
): { element: XmlElement; negated: boolean }[] {
  return element.children.flatMap((child) => [
    ...(child.name.toLowerCase() === name ? [{ element: child, negated }] : []),
    ...conditionsIn(child, name, negated || child.name.toLowerCase() === 'not'),
  ]);
}
