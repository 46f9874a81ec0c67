import type { ActivityNode } from '@amelie/contract';

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const dealt = [...list];
  for (let last = dealt.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [one, two] = [dealt[last], dealt[other]];
    if (one === undefined || two === undefined) continue;
    dealt[last] = two;
    dealt[other] = one;
  }
  return dealt;
}

/** Which children an activity has for this learner, and in which order (SN SR.1 Select Children, SR.2 Randomize Children). */
export function dealChildren(node: ActivityNode, random: () => number): string[] {
  const ids = node.children.map(({ id }) => id);
  const { selectionTiming, selectCount, randomizationTiming, reorderChildren } = node.randomization ?? {};
  const selects =
    selectionTiming && selectionTiming !== 'never' && selectCount !== undefined && selectCount < ids.length;
  const chosen = new Set(selects ? shuffled(ids, random).slice(0, selectCount) : ids);
  const selected = ids.filter((id) => chosen.has(id));
  const reorders = reorderChildren && randomizationTiming && randomizationTiming !== 'never';
  return reorders ? shuffled(selected, random) : selected;
}
