import type { Language } from '@amelie/contract';
import { setupI18n, type Messages } from '@lingui/core';
import { remembered } from '../storage/remembered';
import { bestLanguage, isLanguage } from './languages';

type Load = () => Promise<{ messages: Messages }>;

/** Which texts a page needs beside the core that every page has; the lists stand in `locales/groups.json`. */
export type TextGroup = 'desk' | 'guide' | 'quiz';

/** The texts by group and language; only what a page needs, in the language on screen, is ever fetched. */
const catalogues: Record<'core' | TextGroup, Record<Language, Load>> = {
  core: {
    en: () => import('../../locales/compiled/core/en'),
    fr: () => import('../../locales/compiled/core/fr'),
    nl: () => import('../../locales/compiled/core/nl'),
    de: () => import('../../locales/compiled/core/de'),
    el: () => import('../../locales/compiled/core/el'),
    it: () => import('../../locales/compiled/core/it'),
  },
  desk: {
    en: () => import('../../locales/compiled/desk/en'),
    fr: () => import('../../locales/compiled/desk/fr'),
    nl: () => import('../../locales/compiled/desk/nl'),
    de: () => import('../../locales/compiled/desk/de'),
    el: () => import('../../locales/compiled/desk/el'),
    it: () => import('../../locales/compiled/desk/it'),
  },
  guide: {
    en: () => import('../../locales/compiled/guide/en'),
    fr: () => import('../../locales/compiled/guide/fr'),
    nl: () => import('../../locales/compiled/guide/nl'),
    de: () => import('../../locales/compiled/guide/de'),
    el: () => import('../../locales/compiled/guide/el'),
    it: () => import('../../locales/compiled/guide/it'),
  },
  quiz: {
    en: () => import('../../locales/compiled/quiz/en'),
    fr: () => import('../../locales/compiled/quiz/fr'),
    nl: () => import('../../locales/compiled/quiz/nl'),
    de: () => import('../../locales/compiled/quiz/de'),
    el: () => import('../../locales/compiled/quiz/el'),
    it: () => import('../../locales/compiled/quiz/it'),
  },
};

const place = 'language';
const listeners = new Set<() => void>();
const wanted = new Set<'core' | TextGroup>(['core']);
let current: Language = 'en';

export const i18n = setupI18n();

async function fetchTexts(group: 'core' | TextGroup, language: Language): Promise<void> {
  const { messages } = await catalogues[group][language]();
  i18n.load(language, messages);
}

async function activate(language: Language): Promise<void> {
  await Promise.all([...wanted].map((group) => fetchTexts(group, language)));
  i18n.activate(language);
  current = language;
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

/** Fetches the texts of a group; from then on a change of language brings them too. */
export async function startTexts(group: TextGroup): Promise<void> {
  wanted.add(group);
  await fetchTexts(group, current);
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
