import { type ItemReport, withheld } from './item-report';
import { rollUp } from './roll-up';
import type { RuleParts } from './rules';

export interface AttemptParts extends RuleParts {
  /** What the item that runs, or ran last, has reported. */
  report: ItemReport | null;
  /** Global objectives outlive the attempt on the whole package (`adlseq:objectivesGlobalToSystem`, SN 3.10.3). */
  keepsGlobals: boolean;
}

/** An item that says nothing by itself, and is not expected to, counts as complete and satisfied (SN UP.4, step 1.1). */
function conclude({ tree, objectives, report }: AttemptParts, id: string): void {
  const { delivery } = tree.node(id);
  const primary = objectives.primaryId(id);
  const { completed, satisfied } = objectives.read(id);
  const keeps = report ? withheld(report, primary) : { completion: false, success: false };
  if (!delivery?.completionSetByContent && completed === undefined && !keeps.completion)
    objectives.write(id, primary, { completed: true });
  if (!delivery?.objectiveSetByContent && satisfied === undefined && !keeps.success)
    objectives.write(id, primary, { satisfied: true });
}

/** End Attempt Process (SN UP.4). */
export function endAttempt(parts: AttemptParts, id: string): void {
  const { tree } = parts;
  const state = tree.activity(id);
  if (tree.isLeaf(id)) {
    if (tree.isTracked(id) && !state.isSuspended) conclude(parts, id);
  } else {
    state.isSuspended = tree.children(id).some((child) => tree.activity(child).isSuspended);
    if (!state.isSuspended) tree.dealAgain(id);
  }
  state.isActive = false;
  rollUp(parts, id);
}

/** Terminate Descendent Attempts Process (SN UP.3): every attempt below `id` on the way to the current activity. */
export function endAttemptsBelow(parts: AttemptParts, id: string): void {
  const { tree } = parts;
  const { current } = tree.state;
  if (current === null) return;
  const common = tree.commonAncestor(current, id);
  for (const at of tree.pathUp(current)) {
    if (at === common) return;
    if (at === current || tree.activity(at).isActive) endAttemptIfOpen(parts, at);
  }
}

function endAttemptIfOpen(parts: AttemptParts, id: string): void {
  if (parts.tree.activity(id).isActive) endAttempt(parts, id);
}

/** Clear Suspended Activity Subprocess (SN DB.2.1): another activity is delivered than the one that was suspended. */
function forgetSuspended({ tree }: RuleParts, id: string): void {
  const { suspended } = tree.state;
  tree.state.suspended = null;
  if (suspended === null || suspended === id) return;
  const common = tree.commonAncestor(suspended, id);
  for (const at of tree.pathUp(suspended)) {
    if (at === common) return;
    const children = tree.isLeaf(at) ? [] : tree.children(at);
    tree.activity(at).isSuspended = children.some((child) => tree.activity(child).isSuspended);
  }
}

/** A new attempt starts with nothing known; what the children have recorded belongs to the attempt before (SN 3.2.6). */
function beginAttempt({ tree, keepsGlobals }: AttemptParts, id: string): void {
  const state = tree.activity(id);
  if (id === tree.root && !keepsGlobals) tree.state.globals = {};
  Object.assign(state, {
    attempts: state.attempts + 1,
    objectives: {},
    isObjectiveStale: false,
    isProgressStale: false,
  });
  if (tree.isLeaf(id)) return;
  const { onlyCurrentObjectives, onlyCurrentProgress } = tree.controls(id);
  for (const child of tree.children(id)) {
    const { isObjectiveStale, isProgressStale } = tree.activity(child);
    tree.activity(child).isObjectiveStale = isObjectiveStale || onlyCurrentObjectives;
    tree.activity(child).isProgressStale = isProgressStale || onlyCurrentProgress;
  }
}

/** Content Delivery Environment Process (SN DB.2). Answers whether an attempt that was suspended goes on. */
export function deliver(parts: AttemptParts, id: string): boolean {
  const { tree } = parts;
  const resumed = tree.activity(id).isSuspended;
  forgetSuspended(parts, id);
  endAttemptsBelow(parts, id);
  for (const at of tree.pathDown(id)) {
    const state = tree.activity(at);
    if (state.isActive) continue;
    if (tree.isTracked(at) && !state.isSuspended) beginAttempt(parts, at);
    state.isSuspended = false;
    state.isActive = true;
  }
  tree.state.current = id;
  parts.report = null;
  return resumed;
}
