import type { OutlineEntry } from '@amelie/contract';
import type { SequencingEngine } from '@amelie/rules';

const longestTitle = 1000;
const mostEntries = 2000;

/** Why an activity can't be chosen, as far as it can be told in a few words. */
function reasonOf({ tree }: SequencingEngine, id: string): OutlineEntry['why'] {
  const { attemptLimit } = tree.node(id);
  if (attemptLimit !== undefined && tree.activity(id).attempts >= attemptLimit) return 'attempts';
  const parent = tree.parent(id);
  return parent !== null && !tree.controls(parent).choice ? 'order' : 'later';
}

function entryOf(engine: SequencingEngine, id: string, depth: number): OutlineEntry {
  const { title, children } = engine.tree.node(id);
  const { completed, satisfied } = engine.objectives.read(id);
  const open = engine.isChoiceOpen(id);
  return {
    id,
    title: title.slice(0, longestTitle),
    depth: Math.min(depth, 50),
    isGroup: children.length > 0,
    open,
    why: open ? null : reasonOf(engine, id),
    done: satisfied === true || (completed === true && satisfied !== false),
  };
}

function below(engine: SequencingEngine, id: string, depth: number): OutlineEntry[] {
  if (engine.tree.isLeaf(id)) return [];
  return engine.tree.children(id).flatMap((child) => {
    if (!engine.isShown(child)) return [];
    const { isVisible } = engine.tree.node(child);
    const inner = below(engine, child, isVisible ? depth + 1 : depth);
    return isVisible ? [entryOf(engine, child, depth), ...inner] : inner;
  });
}

/**
 * The parts of a package in the order that was dealt, those left out that are not for the learner. The package itself
 * stands above them where it may be chosen (SN 4.3, Choice): it leads to where its sequencing begins.
 */
export function outlineOf(engine: SequencingEngine): OutlineEntry[] {
  const parts = below(engine, engine.tree.root, 0);
  const whole = entryOf(engine, engine.tree.root, 0);
  const isChoice = whole.open && parts.length > 1;
  return (isChoice ? [whole, ...parts] : parts).slice(0, mostEntries);
}
