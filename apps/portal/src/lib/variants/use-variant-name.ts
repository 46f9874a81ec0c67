import type { Country, Language } from '@amelie/contract';
import { countryWords, languageNames, useT } from '../i18n';

interface NamedVariant {
  language: Language;
  country: Country | null;
}

/** A package of a part by its language, which is named in itself, and by the country that it is for. */
export function useVariantName(): (variant: NamedVariant) => string {
  const t = useT();
  return ({ language, country }) =>
    country === null ? languageNames[language] : `${languageNames[language]} (${t(countryWords[country])})`;
}
