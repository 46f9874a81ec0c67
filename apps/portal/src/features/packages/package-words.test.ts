import { foreignPackages } from '@amelie/contract';
import { foreignKey } from './package-words';

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
