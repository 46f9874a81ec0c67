import { categoryTree, categoryWay, withInside } from './category-tree';

const categories = [
  { id: 'a', parentId: null, name: 'A', questions: 1 },
  { id: 'c', parentId: 'b', name: 'C', questions: 4 },
  { id: 'b', parentId: 'a', name: 'B', questions: 2 },
  { id: 'd', parentId: null, name: 'D', questions: 0 },
];

test('each category stands behind the one that it lies in, and counts what is in it', () => {
  expect(categoryTree(categories).map(({ id, depth, all }) => [id, depth, all])).toEqual([
    ['a', 0, 7],
    ['b', 1, 6],
    ['c', 2, 4],
    ['d', 0, 0],
  ]);
});

test('the way to a category names all above it, and no category has none', () => {
  expect(categoryWay(categories, 'c')).toEqual(['A', 'B', 'C']);
  expect(categoryWay(categories, null)).toEqual([]);
});

test('a category lies in itself, and so does all in it', () => {
  expect([...withInside(categories, 'b')]).toEqual(['b', 'c']);
});
