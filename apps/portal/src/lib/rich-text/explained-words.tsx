import type { GlossaryEntry } from '@amelie/contract';
import { Toggletip } from '@amelie/ui';
import type { ReactNode } from 'react';

interface ExplainedWordsProps {
  entry: GlossaryEntry;
  lang: string | undefined;
  children: ReactNode;
}

/** Words in the text that open their meaning. */
export function ExplainedWords({ entry, lang, children }: ExplainedWordsProps) {
  return (
    <Toggletip title={entry.term} meaning={entry.meaning} lang={lang}>
      {children}
    </Toggletip>
  );
}
