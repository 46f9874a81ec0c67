import type { RichText as RichTextDocument } from '@amelie/contract';
import { hasWords } from '@amelie/contract';
import type { ReactNode } from 'react';
import { RichText } from '../../../lib/rich-text/rich-text';

interface Fact {
  label: string;
  value: ReactNode;
}

/** What was answered and what is right, each behind its name. */
export function SaidFacts({ facts, lang }: { facts: readonly (Fact | false)[]; lang: string | undefined }) {
  return (
    <dl className="flex flex-col gap-1">
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact.label} className="flex flex-wrap gap-x-2">
              <dt className="text-muted">{fact.label}:</dt>
              <dd lang={lang} className="min-w-0 font-medium">
                {fact.value}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** What the author says to an answer; nothing where nothing was written. */
export function Feedback({ text, lang }: { text: RichTextDocument; lang: string | undefined }) {
  if (!hasWords(text)) return null;
  return (
    <div className="text-s text-muted">
      <RichText body={text} lang={lang} look="plain" />
    </div>
  );
}
