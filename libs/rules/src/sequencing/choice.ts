import { flow } from './flow';
import { actionOf, isBarred, type RuleParts } from './rules';

/** Choice Activity Traversal Subprocess (SN SB.2.4): whether a choice may pass an activity. */
function mayPass(parts: RuleParts, id: string, forward: boolean): boolean {
  const { tree } = parts;
  if (forward) return actionOf(parts, id, 'preConditionRules', ['stopForwardTraversal']) === null;
  const parent = tree.parent(id);
  return parent !== null && !tree.controls(parent).forwardOnly;
}

/** Choice Flow Subprocess (SN SB.2.9.1, SB.2.9.2): the activity beside another, as if nothing but the tree counted. */
function beside({ tree }: RuleParts, id: string, step: 1 | -1): string {
  const at = tree.pathUp(id).find((one) => tree.sibling(one, step) !== null);
  return at === undefined ? id : (tree.sibling(at, step) ?? id);
}

/** Whether a rule keeps an activity, or one above it, from being shown and chosen (SN 3.4, hiddenFromChoice). */
export function isHiddenFromChoice(parts: RuleParts, id: string): boolean {
  return parts.tree.pathUp(id).some((at) => actionOf(parts, at, 'preConditionRules', ['hiddenFromChoice']) !== null);
}

/** What can be told from the target alone: it is there, nothing hides it, and its parent lets it be chosen. */
function isOffered(parts: RuleParts, target: string): boolean {
  const { tree } = parts;
  const path = tree.pathDown(target);
  if (!path.every((id) => tree.isAvailable(id))) return false;
  if (isHiddenFromChoice(parts, target)) return false;
  const parent = tree.parent(target);
  return parent === null || tree.controls(parent).choice;
}

/** Going down to the target enters no cluster that must not be entered by choice, and passes none that stops it. */
function mayEnter(parts: RuleParts, down: readonly string[], common: string, forward: boolean): boolean {
  const { tree } = parts;
  return down.every((id) => {
    if (forward && !mayPass(parts, id, true)) return false;
    return id === common || tree.activity(id).isActive || !tree.controls(id).preventActivation;
  });
}

/** SN SB.2.9 step 9.3: a cluster on the way out may confine choices to itself and what lies beside it. */
function isWithinReach(parts: RuleParts, left: readonly string[], target: string, forward: boolean): boolean {
  const { tree } = parts;
  const constrained = left.find((id) => !tree.isLeaf(id) && tree.controls(id).constrainChoice);
  if (constrained === undefined) return true;
  const next = beside(parts, constrained, forward ? 1 : -1);
  return tree.isWithin(target, next) || tree.isWithin(target, constrained);
}

function mayTravel(parts: RuleParts, current: string, target: string): boolean {
  const { tree } = parts;
  if (current === target) return true;
  const common = tree.commonAncestor(current, target);
  const up = tree.pathUp(current);
  const left = up.slice(0, up.indexOf(common));
  const forward = target !== common && current !== common && tree.isAfter(target, current);
  if (left.some((id) => tree.activity(id).isActive && !tree.controls(id).choiceExit)) return false;
  const parent = tree.parent(current);
  if (parent !== null && parent === tree.parent(target)) {
    const siblings = tree.children(parent);
    const [from, to] = [siblings.indexOf(current), siblings.indexOf(target)];
    const passed = from < to ? siblings.slice(from, to) : siblings.slice(to + 1, from + 1);
    return passed.every((id) => mayPass(parts, id, from < to));
  }
  if (target !== common && !isWithinReach(parts, left, target, forward)) return false;
  const path = tree.pathDown(target);
  const down = path.slice(path.indexOf(common), -1);
  return mayEnter(parts, down, common, forward || current === common);
}

/**
 * Choice (SN NB.2.1 step 7, Choice Sequencing Request Process SB.2.9): whether an activity may be chosen from where the
 * learner stands. Where choosing a cluster leads is not looked at.
 */
export function mayChoose(parts: RuleParts, target: string): boolean {
  const { tree } = parts;
  if (!tree.has(target) || !isOffered(parts, target)) return false;
  const { current } = tree.state;
  if (current !== null) return mayTravel(parts, current, target);
  return mayEnter(parts, tree.pathDown(target).slice(0, -1), tree.root, true);
}

/** The item that choosing an activity leads to, or null. */
export function chosenItem(parts: RuleParts, target: string): string | null {
  return parts.tree.isLeaf(target) ? target : flow(parts, target, 'forward', true).activity;
}

/** Delivery Request Process (SN DB.1.1): an item, nothing above it barred. */
export function mayDeliver(parts: RuleParts, id: string): boolean {
  const { tree } = parts;
  return tree.isLeaf(id) && tree.pathDown(id).every((at) => !isBarred(parts, at));
}
