import { actionOf, isBarred, type RuleParts } from './rules';

export type Direction = 'forward' | 'backward';

/** Where a walk has come to. `ended`: it left the tree at its end, which ends the sequencing session (SB.2.1, 3.1). */
export interface Flow {
  activity: string | null;
  ended: boolean;
}

interface Step {
  next: string | null;
  direction: Direction;
  ended: boolean;
}

interface Steps {
  given: Direction;
  /** Going into a cluster rather than past it. */
  entering?: boolean;
  /** The direction in which the walk went before it was turned round. */
  before?: Direction | null;
}

const blocked: Flow = { activity: null, ended: false };

/** Flow Tree Traversal Subprocess (SN SB.2.1). */
function walk(
  { tree }: Pick<RuleParts, 'tree'>,
  from: string,
  { given, entering = false, before = null }: Steps,
): Step {
  const parent = tree.parent(from);
  const siblings = parent === null ? [] : tree.children(parent);
  const reversed = before === 'backward' && siblings.at(-1) === from;
  const direction = reversed ? 'backward' : given;
  const at = reversed ? (siblings[0] ?? from) : from;
  const none = { next: null, direction, ended: false };
  const isEntered = entering && !tree.isLeaf(at);
  if (direction === 'forward') {
    if (isEntered) return { ...none, next: tree.children(at)[0] ?? null };
    if (parent === null) return { ...none, ended: true };
    return tree.sibling(at, 1) === null
      ? walk({ tree }, parent, { given: 'forward' })
      : { ...none, next: tree.sibling(at, 1) };
  }
  if (parent === null && !isEntered) return none;
  if (isEntered) {
    const children = tree.children(at);
    return tree.controls(at).forwardOnly
      ? { next: children[0] ?? null, direction: 'forward', ended: false }
      : { ...none, next: children.at(-1) ?? null };
  }
  if (parent === null || (!reversed && tree.controls(parent).forwardOnly)) return none;
  return tree.sibling(at, -1) === null
    ? walk({ tree }, parent, { given: 'backward' })
    : { ...none, next: tree.sibling(at, -1) };
}

/** Flow Activity Traversal Subprocess (SN SB.2.2). */
function settle(parts: RuleParts, at: string, direction: Direction, before: Direction | null): Flow {
  const { tree } = parts;
  const parent = tree.parent(at);
  if (parent !== null && !tree.controls(parent).flow) return blocked;
  if (actionOf(parts, at, 'preConditionRules', ['skip'])) {
    const step = walk(parts, at, { given: direction, before });
    if (step.next === null) return { activity: null, ended: step.ended };
    return before === 'backward' && step.direction === 'backward'
      ? settle(parts, step.next, step.direction, null)
      : settle(parts, step.next, direction, before);
  }
  if (isBarred(parts, at)) return blocked;
  if (tree.isLeaf(at)) return { activity: at, ended: false };
  const step = walk(parts, at, { given: direction, entering: true });
  if (step.next === null) return { activity: null, ended: step.ended };
  return direction === 'backward' && step.direction === 'forward'
    ? settle(parts, step.next, 'forward', 'backward')
    : settle(parts, step.next, direction, null);
}

/** Flow Subprocess (SN SB.2.3): the activity that flowing on leads to. */
export function flow(parts: RuleParts, from: string, direction: Direction, entering: boolean): Flow {
  const step = walk(parts, from, { given: direction, entering });
  return step.next === null ? { activity: null, ended: step.ended } : settle(parts, step.next, direction, null);
}
