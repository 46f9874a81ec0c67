import type { AnswerOf } from '@amelie/contract';

type Hotspot = AnswerOf<'hotspot'>;

/** How many places are marked, by name or on the image. */
export const usedMarks = ({ chosen, points }: Hotspot): number => chosen.length + points.length;

/**
 * One more place on the image. Where one place is asked for, it takes the place of the old one; where several are,
 * null says that all of them are used.
 */
export function withPoint(answer: Hotspot, point: Hotspot['points'][number], most: number): Hotspot | null {
  if (most === 1) return { type: 'hotspot', chosen: [], points: [point] };
  if (usedMarks(answer) >= most) return null;
  return { ...answer, points: [...answer.points, point] };
}

/** The places chosen by name; the same limit holds for them. */
export function withChosen(answer: Hotspot, chosen: string[], most: number): Hotspot | null {
  if (most === 1) return { type: 'hotspot', chosen: chosen.slice(-1), points: [] };
  return chosen.length + answer.points.length > most ? null : { ...answer, chosen };
}

export function withoutPoint(answer: Hotspot, place: number): Hotspot {
  return { ...answer, points: answer.points.filter((_, index) => index !== place) };
}
