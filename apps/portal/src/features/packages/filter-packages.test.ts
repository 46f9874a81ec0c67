import type { PackageState } from '@amelie/contract';
import { countByFilter, filterPackages } from './filter-packages';

const one = (title: string | null, fileName: string, state: PackageState, usedInCourses = 0) => ({
  ...{ title, fileName, state, usedInCourses, faults: [{ code: 'manifest-missing' }], uploadedBy: 'Anna Sender' },
});
const imports = [
  one('Τραύμα και φροντίδα', 'trauma.zip', 'ready', 1),
  one(null, 'broken_course.zip', 'refused'),
  one(null, 'on-its-way.zip', 'unpacked'),
];

test('an import is found by a word of its title without accents, or of its file name', () => {
  expect(filterPackages(imports, 'all', 'τραυμα')).toEqual([imports[0]]);
  expect(filterPackages(imports, 'all', 'BROKEN')).toEqual([imports[1]]);
  expect(filterPackages(imports, 'all', '')).toEqual(imports);
});

test('whatever is neither ready nor refused runs', () => {
  expect(filterPackages(imports, 'running', '')).toEqual([imports[2]]);
  expect(filterPackages(imports, 'refused', 'trauma')).toEqual([]);
  expect(
    (['all', 'running', 'ready', 'unused', 'refused'] as const).map((filter) => countByFilter(imports, filter)),
  ).toEqual([3, 1, 1, 0, 1]);
});

test('one’s own import that no course has yet is found among those that courses use', () => {
  const mine = one('Mine', 'mine.zip', 'ready');
  expect(filterPackages([...imports, mine], 'unused', '')).toEqual([mine]);
});

test('an import that somebody stopped was not refused, and is found by who sent it', () => {
  const stopped = {
    ...one(null, 'late.zip', 'refused'),
    faults: [{ code: 'import-cancelled' }],
    uploadedBy: 'Ben Late',
  };
  const all = [...imports, stopped];
  expect(filterPackages(all, 'cancelled', '')).toEqual([stopped]);
  expect(filterPackages(all, 'refused', '')).toEqual([imports[1]]);
  expect(filterPackages(all, 'all', 'ben')).toEqual([stopped]);
});
