import type { PackageState } from '@amelie/contract';
import { countByFilter, filterPackages } from './filter-packages';

const one = (title: string | null, fileName: string, state: PackageState) => ({ title, fileName, state });
const imports = [
  one('Τραύμα και φροντίδα', 'trauma.zip', 'ready'),
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
  expect((['all', 'running', 'ready', 'refused'] as const).map((filter) => countByFilter(imports, filter))).toEqual([
    3, 1, 1, 1,
  ]);
});
