import type { Language } from '@amelie/contract';
import { setupI18n, type Messages } from '@lingui/core';
import { remembered } from '../storage/remembered';
import { bestLanguage, isLanguage } from './languages';

/** The texts of one language; only the language on screen is ever fetched. */
const catalogues: Record<Language, () => Promise<{ messages: Messages }>> = {
  en: () => import('../../locales/compiled/en'),
  fr: () => import('../../locales/compiled/fr'),
  nl: () => import('../../locales/compiled/nl'),
  de: () => import('../../locales/compiled/de'),
  el: () => import('../../locales/compiled/el'),
  it: () => import('../../locales/compiled/it'),
};

const place = 'language';
const listeners = new Set<() => void>();
let current: Language = 'en';

export const i18n = setupI18n();

async function activate(language: Language): Promise<void> {
  const { messages } = await catalogues[language]();
  i18n.loadAndActivate({ locale: language, messages });
  current = language;
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

/** The language that this browser was told to use, if it was told. */
export function storedLanguage(): Language | null {
  const stored = remembered.read(place);
  return isLanguage(stored) ? stored : null;
}

/** Fetches the first language: the one chosen before, else what the browser wishes, else English. */
export function startLanguage(): Promise<void> {
  return activate(storedLanguage() ?? bestLanguage(navigator.languages));
}

/** Changes the language of the whole portal and remembers it on this device. */
export async function changeLanguage(language: Language): Promise<void> {
  remembered.keep(place, language);
  if (language !== current) await activate(language);
}

/** For `useSyncExternalStore`. */
export const languageStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): Language => current,
};
