import { scrollStep } from './scroll-step';

test('a row held in the middle of the window does not move the page', () => {
  expect(scrollStep(400, 800)).toBe(0);
  expect(scrollStep(72, 800)).toBe(0);
  expect(scrollStep(680, 800)).toBe(0);
});

test('near an edge the page moves towards it, faster the nearer', () => {
  expect(scrollStep(60, 800)).toBeLessThan(0);
  expect(scrollStep(10, 800)).toBeLessThan(scrollStep(60, 800));
  expect(scrollStep(700, 800)).toBeGreaterThan(0);
  expect(scrollStep(790, 800)).toBeGreaterThan(scrollStep(700, 800));
});

test('outside of the window it moves no faster than at the edge', () => {
  expect(scrollStep(-500, 800)).toBe(scrollStep(0, 800));
  expect(scrollStep(2000, 800)).toBe(scrollStep(800, 800));
});
