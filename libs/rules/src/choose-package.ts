import type { Country, Language } from '@amelie/contract';

/** One of the packages of a module: the language it is in, and the country it is for, null for all. */
export interface PackageChoice {
  id: string;
  language: Language;
  country: Country | null;
  isDefault: boolean;
}

export interface ChoosingLearner {
  language: Language;
  country: Country | null;
}

/** The better, the lower: somebody's own language comes before their country, since what is not understood helps nobody. */
function distance({ language, country, isDefault }: PackageChoice, learner: ChoosingLearner): number | null {
  const isOwnCountry = country !== null && country === learner.country;
  if (language === learner.language) return isOwnCountry ? 0 : country === null ? 1 : 2;
  return isDefault ? 4 : null;
}

/**
 * The package of a module that somebody gets who has not chosen one: own language and country, own language for all
 * countries, own language for another country, the default's language for their own country, the default. Among equals
 * the first. Undefined only where there are none.
 */
export function choosePackage<C extends PackageChoice>(choices: readonly C[], learner: ChoosingLearner): C | undefined {
  const fallback = choices.find(({ isDefault }) => isDefault) ?? choices[0];
  const ranked = choices.map((choice) => {
    const isForCountry =
      choice.language === fallback?.language && choice.country !== null && choice.country === learner.country;
    return { choice, rank: distance(choice, learner) ?? (isForCountry ? 3 : 5) };
  });
  const best = Math.min(...ranked.map(({ rank }) => rank));
  return best === 5 ? fallback : ranked.find(({ rank }) => rank === best)?.choice;
}

/**
 * The package that opens: the one asked for, else the one used last, so that work is gone on with, else the one that
 * fits best. Undefined when one is asked for that is not there.
 */
export function openingPackage<C extends PackageChoice & { usedAt: string | null }>(
  choices: readonly C[],
  learner: ChoosingLearner,
  wanted?: string,
): C | undefined {
  if (wanted !== undefined) return choices.find(({ id }) => id === wanted);
  const [last] = choices
    .filter(({ usedAt }) => usedAt !== null)
    .sort((one, other) => (other.usedAt ?? '').localeCompare(one.usedAt ?? ''));
  return last ?? choosePackage(choices, learner);
}
