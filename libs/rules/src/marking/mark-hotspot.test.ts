import type { QuestionOf, Shape } from '@amelie/contract';
import { isInside } from './mark-hotspot';
import { markQuestion } from './mark-question';
import { buildQuestion, noWords } from './testing/build-question';

test.each<[string, Shape, [number, number], boolean]>([
  ['the corner of a rectangle', { kind: 'rectangle', x: 10, y: 10, width: 5, height: 5 }, [15, 15], true],
  ['beside a rectangle', { kind: 'rectangle', x: 10, y: 10, width: 5, height: 5 }, [15.1, 15], false],
  ['the edge of a circle', { kind: 'circle', x: 0, y: 0, radius: 5 }, [3, 4], true],
  ['outside a circle', { kind: 'circle', x: 0, y: 0, radius: 5 }, [4, 4], false],
  ['the end of an ellipse', { kind: 'ellipse', x: 0, y: 0, radiusX: 10, radiusY: 2 }, [10, 0], true],
  ['above an ellipse', { kind: 'ellipse', x: 0, y: 0, radiusX: 10, radiusY: 2 }, [0, 3], false],
  [
    'in the bay of a polygon',
    {
      kind: 'polygon',
      points: [
        { x: 0, y: 0 },
        { x: 10, y: 0 },
        { x: 10, y: 10 },
        { x: 5, y: 5 },
        { x: 0, y: 10 },
      ],
    },
    [5, 8],
    false,
  ],
  [
    'in its arm',
    {
      kind: 'polygon',
      points: [
        { x: 0, y: 0 },
        { x: 10, y: 0 },
        { x: 10, y: 10 },
        { x: 5, y: 5 },
        { x: 0, y: 10 },
      ],
    },
    [9, 8],
    true,
  ],
  [
    'on its slope',
    {
      kind: 'polygon',
      points: [
        { x: 0, y: 0 },
        { x: 10, y: 0 },
        { x: 0, y: 10 },
      ],
    },
    [5, 5],
    true,
  ],
])('%s', (_, shape, [x, y], inside) => {
  expect(isInside(shape, { x, y })).toBe(inside);
});

describe('places on an image', () => {
  const region = (id: string, x: number, credit: number) => ({
    id,
    label: id,
    shape: { kind: 'rectangle' as const, x, y: 0, width: 10, height: 10 },
    credit,
    feedback: noWords,
  });
  const hotspot = (own: Partial<QuestionOf<'hotspot'>> = {}) =>
    buildQuestion('hotspot', {
      image: { media: 'm', width: 100, height: 10 },
      regions: [region('door', 0, 1), region('phone', 20, 1), region('bed', 40, 0)],
      most: 2,
      marking: 'penalty',
      penalty: 1,
      ...own,
    });
  const at = (...xs: number[]) => xs.map((x) => ({ x, y: 5 }));

  test('are the same by pointer and by name', () => {
    const byPointer = markQuestion(hotspot(), { type: 'hotspot', chosen: [], points: at(5, 25) });
    expect(byPointer).toEqual(markQuestion(hotspot(), { type: 'hotspot', chosen: ['door', 'phone'], points: [] }));
    expect(byPointer.score).toBe(1);
  });

  test('where nothing is count as wrong ones', () => {
    expect(markQuestion(hotspot(), { type: 'hotspot', chosen: ['door'], points: at(95) }).score).toBe(0);
  });

  test('more than allowed earn less, not more', () => {
    const one = hotspot({ most: 1, marking: 'all-or-nothing' });
    expect(markQuestion(one, { type: 'hotspot', chosen: ['phone'], points: [] }).score).toBe(1);
    expect(markQuestion(one, { type: 'hotspot', chosen: ['door', 'phone'], points: [] }).score).toBe(0);
  });
});
