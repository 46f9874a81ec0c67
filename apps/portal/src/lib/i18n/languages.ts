import type { Language } from '@amelie/contract';

/** The six languages by their own names, in the order in which they are offered. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  fr: 'Français',
  nl: 'Nederlands',
  de: 'Deutsch',
  el: 'Ελληνικά',
  it: 'Italiano',
};

const known = Object.keys(languageNames);

/** The six languages in the order in which they are offered. */
export const languagesInOrder: readonly Language[] = known.filter(isLanguage);

/** Whether a text names one of the six. */
export function isLanguage(text: string | null | undefined): text is Language {
  return text !== null && text !== undefined && known.includes(text);
}

/** The first of the wished languages (BCP 47, best first) that the platform speaks; English when it speaks none. */
export function bestLanguage(wished: readonly string[]): Language {
  for (const tag of wished) {
    const language = tag.toLowerCase().split('-')[0];
    if (isLanguage(language)) return language;
  }
  return 'en';
}
