import type { Language } from '@amelie/contract';
import { useCallback, useSyncExternalStore, type ReactNode } from 'react';
import type { MessageKey } from '../../locales/compiled/keys';
import { i18n, languageStore } from './catalogue';
import { weaveTags } from './weave-tags';

export type { MessageKey };
export type TextValues = Record<string, string | number | Date>;
export type Translate = (key: MessageKey, values?: TextValues) => string;

/** The language on screen; the component is drawn anew when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(languageStore.subscribe, languageStore.read);
}

/** Texts by their key: `const t = useT(); t('quiz.left', { count })`. */
export function useT(): Translate {
  const language = useLanguage();
  return useCallback(
    (key, values) => {
      // A new function for a new language, so that whoever memoises on `t` draws anew.
      void language;
      return i18n._(key, values);
    },
    [language],
  );
}

interface TProps {
  id: MessageKey;
  values?: TextValues;
  /** What a tag in the text becomes: `<link>…</link>` with `tags={{ link: (words) => <Link …>{words}</Link> }}`. */
  tags: Record<string, (words: string) => ReactNode>;
}

/** A text with parts of its own look or a link inside; the order of the parts is the translator's. */
export function T({ id, values, tags }: TProps) {
  const t = useT();
  return <>{weaveTags(t(id, values), tags)}</>;
}
