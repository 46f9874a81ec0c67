import { asKind, drawnShape, middleOf, middleShape, moved, pointsText, typedPoints } from './shapes';

test('a rectangle is the same from whichever corner it is drawn', () => {
  const shape = { kind: 'rectangle', x: 10, y: 20, width: 30, height: 40 };
  expect(drawnShape('rectangle', { x: 10, y: 20 }, { x: 40, y: 60 })).toEqual(shape);
  expect(drawnShape('rectangle', { x: 40, y: 60 }, { x: 10, y: 20 })).toEqual(shape);
});

test('a circle grows from its middle', () => {
  expect(drawnShape('circle', { x: 10, y: 10 }, { x: 13, y: 14 })).toEqual({ kind: 'circle', x: 10, y: 10, radius: 5 });
});

test('a region that is added by key lies in the middle of the image', () => {
  for (const kind of ['rectangle', 'circle', 'ellipse', 'polygon'] as const) {
    const { x, y } = middleOf(middleShape(kind, { width: 640, height: 480 }));
    expect([Math.round(x), Math.abs(y - 240) < 30]).toEqual([320, true]);
  }
});

test('another kind of shape stays where the region was', () => {
  const rectangle = { kind: 'rectangle' as const, x: 10, y: 20, width: 30, height: 40 };
  expect(asKind(rectangle, 'ellipse')).toEqual({ kind: 'ellipse', x: 25, y: 40, radiusX: 15, radiusY: 20 });
  expect(middleOf(asKind(rectangle, 'polygon'))).toEqual({ x: 25, y: 40 });
});

test('corners are read as they are written', () => {
  const points = [
    { x: 1, y: 2 },
    { x: 30, y: 2.5 },
    { x: -4, y: 8 },
  ];
  expect(typedPoints(pointsText(points))).toEqual(points);
});

test.each(['', '1,2 3,4', '1,2 3,4 5', 'a,b c,d e,f'])('“%s” is no polygon', (typed) => {
  expect(typedPoints(typed)).toBeNull();
});

test('a region is moved as a whole', () => {
  expect(moved({ kind: 'circle', x: 5, y: 5, radius: 3 }, { x: 1, y: -2 })).toEqual({
    kind: 'circle',
    x: 6,
    y: 3,
    radius: 3,
  });
});
