import { emptyRichText } from '@amelie/contract';
import { createContext } from 'react';
import type { Beside } from './beside';
import { layOut, type Layout } from './lay-out';

/** What the words of a text have to know of the text as a whole. */
interface TextSetting {
  layout: Layout;
  beside: Beside | null;
  lang: string | undefined;
}

export const TextContext = createContext<TextSetting>({
  layout: layOut(emptyRichText),
  beside: null,
  lang: undefined,
});
