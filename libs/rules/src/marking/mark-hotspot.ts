import type { AnswerOf, Marking, PartMark, QuestionOf, Shape } from '@amelie/contract';
import { unanswered } from './marked-parts';
import { markOne, markSet } from './mark-set';

interface Point {
  x: number;
  y: number;
}

/** Even–odd rule: a ray to the right crosses the edge an odd number of times. */
function insidePolygon(points: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  for (const [index, a] of points.entries()) {
    const b = points[(index + 1) % points.length];
    if (!b) continue;
    if (onEdge(a, b, { x, y })) return true;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

function onEdge(a: Point, b: Point, { x, y }: Point): boolean {
  if ((b.x - a.x) * (y - a.y) !== (b.y - a.y) * (x - a.x)) return false;
  return x >= Math.min(a.x, b.x) && x <= Math.max(a.x, b.x) && y >= Math.min(a.y, b.y) && y <= Math.max(a.y, b.y);
}

/** Whether a place lies in a shape; its edge belongs to it. */
export function isInside(shape: Shape, { x, y }: Point): boolean {
  switch (shape.kind) {
    case 'rectangle':
      return x >= shape.x && x <= shape.x + shape.width && y >= shape.y && y <= shape.y + shape.height;
    case 'circle':
      return Math.hypot(x - shape.x, y - shape.y) <= shape.radius;
    case 'ellipse':
      if (shape.radiusX === 0 || shape.radiusY === 0) return false;
      return ((x - shape.x) / shape.radiusX) ** 2 + ((y - shape.y) / shape.radiusY) ** 2 <= 1;
    case 'polygon':
      return insidePolygon(shape.points, { x, y });
  }
}

/** Regions by name and places by pointer are one answer; a place where no region is counts as a wrong choice. */
export function markHotspot(question: QuestionOf<'hotspot'>, answer: AnswerOf<'hotspot'>): Marking {
  const hits = answer.points.map((point) => question.regions.find(({ shape }) => isInside(shape, point))?.id ?? null);
  const misses = hits.filter((hit) => hit === null).length;
  const chosen = [...new Set([...answer.chosen, ...hits.filter((hit) => hit !== null)])];
  const tooMany = Math.max(0, chosen.length + misses - question.most);
  const marking =
    question.most === 1 && tooMany === 0
      ? markOne(question.regions, chosen[0] ?? '')
      : markSet(question.regions, chosen, misses + tooMany, question);
  const nowhere: PartMark[] = misses + tooMany > 0 ? [{ part: 'nowhere', verdict: 'wrong', share: 0 }] : [];
  const whole = { ...marking, parts: [...marking.parts, ...nowhere] };
  return answer.chosen.length + answer.points.length === 0 ? unanswered(whole) : whole;
}
