import type { Cmi5Node } from '@amelie/contract';
import { Refusal } from '../platform/refusals/refusal';
import type { RunCourse } from './course-of';

/** The AU that is named by its id, or by its place among the AUs of the course from 0. Refuses `not-found`. */
export function chosenUnit(
  { nodes }: RunCourse,
  { auId, auIndex }: { auId?: string | undefined; auIndex?: number | undefined },
): Cmi5Node {
  const units = nodes.filter(({ au }) => au);
  const found = auId === undefined ? units[auIndex ?? -1] : units.find(({ id }) => id === auId);
  if (!found) throw new Refusal('not-found');
  return found;
}
