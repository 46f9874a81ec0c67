import type { Shape } from '@amelie/contract';

export interface Spot {
  x: number;
  y: number;
}
export type ShapeKind = Shape['kind'];

const whole = Math.round;

/** The shape that is drawn by dragging from one place to another; a circle grows from its middle. */
export function drawnShape(kind: Exclude<ShapeKind, 'polygon'>, from: Spot, to: Spot): Shape {
  const [width, height] = [whole(Math.abs(to.x - from.x)), whole(Math.abs(to.y - from.y))];
  switch (kind) {
    case 'rectangle':
      return { kind, x: whole(Math.min(from.x, to.x)), y: whole(Math.min(from.y, to.y)), width, height };
    case 'circle':
      return { kind, x: whole(from.x), y: whole(from.y), radius: whole(Math.hypot(to.x - from.x, to.y - from.y)) };
    case 'ellipse':
      return { kind, x: whole(from.x), y: whole(from.y), radiusX: width, radiusY: height };
  }
}

/** A shape in the middle of an image, big enough to be seen: where keyboards begin. */
export function middleShape(kind: ShapeKind, image: { width: number; height: number }): Shape {
  const [x, y] = [whole(image.width / 2), whole(image.height / 2)];
  const reach = Math.max(4, whole(Math.min(image.width, image.height) / 8));
  switch (kind) {
    case 'rectangle':
      return { kind, x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
    case 'circle':
      return { kind, x, y, radius: reach };
    case 'ellipse':
      return { kind, x, y, radiusX: whole(reach * 1.5), radiusY: reach };
    case 'polygon': {
      const points = [
        { x: x - reach, y: y + reach },
        { x, y: y - reach },
        { x: x + reach, y: y + reach },
      ];
      return { kind, points };
    }
  }
}

/** Around which place a shape lies: there its number stands. */
export function middleOf(shape: Shape): Spot {
  switch (shape.kind) {
    case 'rectangle':
      return { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 };
    case 'circle':
    case 'ellipse':
      return { x: shape.x, y: shape.y };
    case 'polygon': {
      const sum = shape.points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
      const count = Math.max(1, shape.points.length);
      return { x: sum.x / count, y: sum.y / count };
    }
  }
}

/** The shape of another kind in about the same place and of about the same size. */
export function asKind(shape: Shape, kind: ShapeKind): Shape {
  if (shape.kind === kind) return shape;
  const { x, y } = middleOf(shape);
  const [reachX, reachY] = reachOf(shape);
  return middleShapeOf(kind, { x: whole(x), y: whole(y) }, { x: whole(reachX), y: whole(reachY) });
}

function reachOf(shape: Shape): [number, number] {
  switch (shape.kind) {
    case 'rectangle':
      return [shape.width / 2, shape.height / 2];
    case 'circle':
      return [shape.radius, shape.radius];
    case 'ellipse':
      return [shape.radiusX, shape.radiusY];
    case 'polygon': {
      const [xs, ys] = [shape.points.map(({ x }) => x), shape.points.map(({ y }) => y)];
      return [(Math.max(...xs) - Math.min(...xs)) / 2, (Math.max(...ys) - Math.min(...ys)) / 2];
    }
  }
}

function middleShapeOf(kind: ShapeKind, { x, y }: Spot, reach: Spot): Shape {
  const corners = [
    { x: x - reach.x, y: y - reach.y },
    { x: x + reach.x, y: y - reach.y },
    { x: x + reach.x, y: y + reach.y },
    { x: x - reach.x, y: y + reach.y },
  ];
  switch (kind) {
    case 'rectangle':
      return { kind, x: x - reach.x, y: y - reach.y, width: 2 * reach.x, height: 2 * reach.y };
    case 'circle':
      return { kind, x, y, radius: Math.max(reach.x, reach.y) };
    case 'ellipse':
      return { kind, x, y, radiusX: reach.x, radiusY: reach.y };
    case 'polygon':
      return { kind, points: corners };
  }
}

/** The corners of a polygon as they are typed: `10,20 30,40 50,10`. */
export const pointsText = (points: readonly Spot[]) => points.map(({ x, y }) => `${x},${y}`).join(' ');

/** Corners that were typed; null when they are fewer than three or not all numbers. */
export function typedPoints(typed: string): Spot[] | null {
  const points = typed
    .trim()
    .split(/[\s;]+/u)
    .map((pair) => {
      const match = /^(-?\d{1,6}(?:\.\d{1,3})?),(-?\d{1,6}(?:\.\d{1,3})?)$/u.exec(pair);
      return match ? { x: Number(match[1]), y: Number(match[2]) } : null;
    });
  const known = points.filter((point) => point !== null);
  return known.length === points.length && known.length >= 3 ? known : null;
}

/** The shape moved by so many pixels. */
export function moved(shape: Shape, by: Spot): Shape {
  if (shape.kind === 'polygon')
    return { ...shape, points: shape.points.map(({ x, y }) => ({ x: whole(x + by.x), y: whole(y + by.y) })) };
  return { ...shape, x: whole(shape.x + by.x), y: whole(shape.y + by.y) };
}
