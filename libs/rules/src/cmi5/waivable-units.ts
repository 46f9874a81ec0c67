import type { Cmi5Node } from '@amelie/contract';
import { outcomeOfUnit } from './cmi5-outcome';
import type { AuResult } from './move-on';

/** The AUs at or inside a node of a course, in their order; none where there is no such node. */
export function unitsWithin(nodes: readonly Cmi5Node[], nodeId: string): Cmi5Node[] {
  const inside = new Set([nodeId]);
  // Whatever stands inside a block comes after it.
  for (const { id, parent } of nodes) if (parent !== null && inside.has(parent)) inside.add(id);
  return nodes.filter(({ id, au }) => au && inside.has(id));
}

/**
 * The AUs at or inside a node that staff can still waive: each once a registration (cmi5 9.3.7), and none that is done,
 * because what has been learnt needs nobody's word.
 */
export function waivableUnits(
  nodes: readonly Cmi5Node[],
  nodeId: string,
  resultOf: (auId: string) => AuResult,
): Cmi5Node[] {
  return unitsWithin(nodes, nodeId).filter(({ id, au }) => {
    const result = resultOf(id);
    return au && !result.waived && outcomeOfUnit(au, result).completion !== 'completed';
  });
}
