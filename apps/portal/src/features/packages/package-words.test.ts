import { foreignPackages } from '@amelie/contract';
import { foreignKey, todoKey } from './package-words';

test.each(foreignPackages)('an archive that is %s has a sentence of its own', (found) => {
  expect(foreignKey({ code: 'package-unsupported', found })).toBe(`packages.foreign.${found}`);
});

test.each([
  { code: 'package-unsupported', found: 'constructor' },
  { code: 'package-unsupported' },
  { code: 'manifest-missing', found: 'aicc' },
])('nothing is said of what is not known: %j', (fault) => {
  expect(foreignKey(fault)).toBeNull();
});

test('what puts a fault right goes by what was found, and is not made up', () => {
  expect(todoKey({ code: 'package-unsupported', found: 'zip-in-zip' })).toBe('packages.todo.zip-in-zip');
  expect(todoKey({ code: 'package-unsupported', found: 'h5p' })).toBe('packages.todo.package-unsupported');
  expect(todoKey({ code: 'constructor' })).toBeNull();
});
