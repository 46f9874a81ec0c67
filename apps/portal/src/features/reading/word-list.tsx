import type { GlossaryEntry } from '@amelie/contract';
import { useId } from 'react';
import { useT } from '../../lib/i18n';

/** The words that the page explains, in the order of its language. */
export function WordList({ glossary, lang }: { glossary: readonly GlossaryEntry[]; lang: string }) {
  const t = useT();
  const titleId = useId();
  const { compare } = new Intl.Collator(lang, { sensitivity: 'base', numeric: true });
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-3">
      <h2 id={titleId} className="text-l">
        {t('reading.words')}
      </h2>
      <dl lang={lang} className="flex flex-col">
        {glossary
          .toSorted((one, other) => compare(one.term, other.term))
          .map(({ id, term, meaning }) => (
            <div key={id} className="border-t border-line py-2.5 first:border-0 first:pt-0 sm:flex sm:gap-4">
              <dt className="font-semibold sm:w-44 sm:shrink-0">{term}</dt>
              <dd className="min-w-0">{meaning}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
