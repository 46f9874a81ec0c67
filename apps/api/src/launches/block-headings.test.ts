import { buildAu, buildBlock, courseId, idOf } from '../cmi5/testing/build-cmi5';
import { blockHeadings } from './block-headings';

test('blocks stand above their first AU, those inside others below them, and empty ones nowhere', () => {
  const nodes = [
    buildBlock('outer'),
    buildBlock('inner', 'outer'),
    buildAu('one', {}, 'inner'),
    buildAu('two', {}, 'outer'),
    buildBlock('empty'),
    buildAu('three'),
  ];
  const course = { id: courseId, titles: {}, descriptions: {}, objectives: [], nodes };
  expect(blockHeadings(course)).toEqual([
    { id: idOf('outer'), title: 'outer', depth: 0, before: idOf('one') },
    { id: idOf('inner'), title: 'inner', depth: 1, before: idOf('one') },
  ]);
  expect(blockHeadings(null)).toEqual([]);
});
