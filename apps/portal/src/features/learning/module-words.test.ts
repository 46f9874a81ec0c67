import { hrefAfter, opensAtOnce, type PartToOpen } from './module-words';

const modules = [
  { id: 'a', kind: 'page' as const },
  { id: 'b', kind: 'quiz' as const },
];

test('after a part comes the next one', () => {
  expect(hrefAfter('7', modules, { nextModuleId: 'b', courseCompleted: false })).toBe('/quizzes/b');
});

test('after the last part, and after the one that completed the course, comes its end', () => {
  expect(hrefAfter('7', modules, { nextModuleId: null, courseCompleted: false })).toBe('/courses/7/end');
  expect(hrefAfter('7', modules, { nextModuleId: 'b', courseCompleted: true })).toBe('/courses/7/end');
});

test('while the outline is not known, the course itself shows the way', () => {
  expect(hrefAfter('7', [], { nextModuleId: 'b', courseCompleted: false })).toBe('/courses/7');
});

test('a package opens at once, except the first time when it has a content note to be read before', () => {
  const part: PartToOpen = { id: 'a', kind: 'package', state: 'not-started', hasContentNote: false, variants: [] };
  expect(opensAtOnce(part)).toBe(true);
  expect(opensAtOnce({ ...part, hasContentNote: true })).toBe(false);
  expect(opensAtOnce({ ...part, hasContentNote: true, state: 'in-progress' })).toBe(true);
  expect(opensAtOnce({ ...part, kind: 'quiz' })).toBe(false);
});

test('where there are several languages, they are read with their sizes before a part is opened for the first time', () => {
  const german = { id: 'b', language: 'de', country: null, bytes: 1, begun: false, chosen: true } as const;
  const part: PartToOpen = {
    id: 'a',
    kind: 'package',
    state: 'not-started',
    hasContentNote: false,
    variants: [german],
  };
  expect(opensAtOnce(part)).toBe(false);
  expect(opensAtOnce({ ...part, state: 'in-progress' })).toBe(true);
});
