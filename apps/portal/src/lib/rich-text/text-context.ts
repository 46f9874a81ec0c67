import { emptyRichText } from '@amelie/contract';
import { createContext, type ReactNode } from 'react';
import type { Beside } from './beside';
import { layOut, type Layout } from './lay-out';

/** What the words of a text have to know of the text as a whole. */
interface TextSetting {
  layout: Layout;
  beside: Beside | null;
  lang: string | undefined;
  /** Draws the words where they hold more than words: the gaps of a question. */
  weave: ((text: string) => ReactNode) | null;
}

export const TextContext = createContext<TextSetting>({
  layout: layOut(emptyRichText),
  beside: null,
  lang: undefined,
  weave: null,
});
