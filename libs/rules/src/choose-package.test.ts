import { choosePackage, openingPackage, type PackageChoice } from './choose-package';

const choice = (id: string, isDefault = false): PackageChoice => {
  const [language = 'en', country = null] = id.split('-');
  return { id, language, country, isDefault } as PackageChoice;
};
const english = choice('en', true);

test.each([
  ['own language and country before own language', ['fr', 'fr-BE'], 'fr', 'BE', 'fr-BE'],
  ['own language for all before that of another country', ['fr-BE', 'fr'], 'fr', 'IT', 'fr'],
  ['own language of another country before the default', ['fr-BE'], 'fr', 'IT', 'fr-BE'],
  ['own language before own country', ['de', 'en-GR'], 'de', 'GR', 'de'],
  ['the default for the own country before the default for all', ['de', 'en-GR'], 'el', 'GR', 'en-GR'],
  ['the default where nothing fits', ['de', 'fr-BE'], 'it', 'IT', 'en'],
  ['the default in one’s own language before a country that is not one’s own', ['en-GR'], 'en', 'BE', 'en'],
  ['own language of no country for whoever names none', ['de-DE', 'de'], 'de', null, 'de'],
  ['the first of two that fit alike', ['de-DE', 'de-BE'], 'de', 'IT', 'de-DE'],
] as const)('a learner gets %s', (...[, others, language, country, chosen]) => {
  const choices = [english, ...others.map((id) => choice(id))];
  expect(choosePackage(choices, { language, country })?.id).toBe(chosen);
});

test('a module without packages has none to choose', () => {
  expect(choosePackage([], { language: 'en', country: null })).toBeUndefined();
});

describe('the package that opens', () => {
  const learner = { language: 'de', country: null } as const;
  const used = (id: string, usedAt: string | null, isDefault = false) => ({ ...choice(id, isDefault), usedAt });
  const choices = [used('en', '2026-11-02T10:00:00Z', true), used('de', null), used('fr', '2026-11-01T10:00:00Z')];

  test('is the one used last, so that begun work is gone on with', () => {
    expect(openingPackage(choices, learner)?.id).toBe('en');
  });

  test('is the one that fits best where nothing is begun', () => {
    expect(openingPackage([used('en', null, true), used('de', null)], learner)?.id).toBe('de');
  });

  test('is the one asked for, and none when that is not among them', () => {
    expect(openingPackage(choices, learner, 'fr')?.id).toBe('fr');
    expect(openingPackage(choices, learner, 'el')).toBeUndefined();
  });
});
