import { endAttempt, endAttemptsBelow, type AttemptParts } from './attempts';
import { rollUp } from './roll-up';
import { actionOf } from './rules';

export type Termination = 'exit' | 'exitAll' | 'suspendAll' | 'abandon' | 'abandonAll';
/** What a termination leads to by itself; null: what was asked for goes on. */
export type Following = 'continue' | 'previous' | 'retry' | 'exit' | null;

/** Sequencing Exit Action Rules Subprocess (SN TB.2.1): the highest cluster on the way that exits takes all below with it. */
function exitByRules(parts: AttemptParts, current: string): string {
  const { tree } = parts;
  const exiting = tree
    .pathDown(current)
    .slice(0, -1)
    .find((id) => actionOf(parts, id, 'exitConditionRules', ['exit']) !== null);
  if (exiting === undefined) return current;
  endAttemptsBelow(parts, exiting);
  if (tree.activity(exiting).isActive) endAttempt(parts, exiting);
  tree.state.current = exiting;
  return exiting;
}

const afterwards = ['exitParent', 'exitAll', 'retry', 'retryAll', 'continue', 'previous'] as const;

/** Sequencing Post Condition Rules Subprocess (SN TB.2.2). */
function postCondition(parts: AttemptParts, id: string) {
  if (parts.tree.activity(id).isSuspended) return null;
  return actionOf(parts, id, 'postConditionRules', afterwards);
}

function exitAll(parts: AttemptParts, following: Following): Following {
  const { tree } = parts;
  const { current } = tree.state;
  if (current !== null && tree.activity(current).isActive) endAttempt(parts, current);
  endAttemptsBelow(parts, tree.root);
  if (tree.activity(tree.root).isActive) endAttempt(parts, tree.root);
  tree.state.current = tree.root;
  return following ?? 'exit';
}

function exit(parts: AttemptParts, current: string): Following {
  const { tree } = parts;
  endAttempt(parts, current);
  let at = exitByRules(parts, current);
  for (;;) {
    const action = postCondition(parts, at);
    const isRoot = at === tree.root;
    if (action === 'exitAll') return exitAll(parts, null);
    if (action === 'retryAll') return exitAll(parts, 'retry');
    if (action === 'exitParent') {
      const parent = tree.parent(at);
      if (parent === null) return exitAll(parts, null);
      tree.state.current = parent;
      if (tree.activity(parent).isActive) endAttempt(parts, parent);
      at = parent;
      continue;
    }
    if (action === 'retry') return isRoot ? exitAll(parts, 'retry') : 'retry';
    if (isRoot) return 'exit';
    return action;
  }
}

/** Marks everything on the way up as suspended; the item itself keeps what it has (SN TB.2.3, step 5). */
function suspendAll(parts: AttemptParts, current: string): Following {
  const { tree } = parts;
  const { isActive, isSuspended } = tree.activity(current);
  if (isActive) tree.activity(current).isSuspended = true;
  const suspended = isActive || isSuspended ? current : tree.parent(current);
  if (suspended === null) return 'exit';
  rollUp(parts, suspended);
  tree.state.suspended = suspended;
  for (const at of tree.pathUp(suspended)) {
    tree.activity(at).isActive = false;
    tree.activity(at).isSuspended = true;
  }
  tree.state.current = tree.root;
  return 'exit';
}

/** What an item has reported in an abandoned attempt is ignored (SN TB.2.3, steps 6 and 7). */
function abandon({ tree, objectives }: AttemptParts, current: string): void {
  const nothing = { satisfied: undefined, measure: undefined, completed: undefined, progress: undefined };
  objectives.write(current, objectives.primaryId(current), nothing);
  tree.activity(current).isActive = false;
}

/** Termination Request Process (SN TB.2.3). */
export function terminate(parts: AttemptParts, request: Termination): Following {
  const { tree } = parts;
  const { current } = tree.state;
  if (current === null) return null;
  switch (request) {
    case 'exit':
      return exit(parts, current);
    case 'exitAll':
      return exitAll(parts, null);
    case 'suspendAll':
      return suspendAll(parts, current);
    case 'abandon':
      abandon(parts, current);
      return null;
    case 'abandonAll':
      abandon(parts, current);
      for (const at of tree.pathUp(current)) tree.activity(at).isActive = false;
      tree.state.current = tree.root;
      return 'exit';
  }
}
