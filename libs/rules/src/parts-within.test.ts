import type { ModuleState } from '@amelie/contract';
import { partsWithin, type TimedPart } from './parts-within';

const part = (id: string, minutesLeft: number, state: ModuleState = 'not-started', required = true): TimedPart => ({
  id,
  minutesLeft,
  state,
  required,
});

const outline = [
  part('done', 0, 'completed'),
  part('long', 18),
  part('short', 5),
  part('extra', 4, 'not-started', false),
  part('test', 12),
];

test('five minutes: the next part is too long, two others fit', () => {
  expect(partsWithin(outline, 5)).toEqual({ next: { id: 'long', fits: false }, others: ['short', 'extra'] });
});

test('twenty minutes: the next part fits, and so does the rest, in the order of the course', () => {
  expect(partsWithin(outline, 20)).toEqual({ next: { id: 'long', fits: true }, others: ['short', 'extra', 'test'] });
});

test('a course that is done asks for nothing', () => {
  expect(partsWithin([part('done', 0, 'completed')], 45)).toEqual({ next: null, others: [] });
});
