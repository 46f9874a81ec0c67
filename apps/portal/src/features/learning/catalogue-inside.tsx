import type { CatalogueEntry, CataloguePart } from '@amelie/contract';
import { Disclosure, Icon } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';
import { kindKeys } from './module-words';

/** What one would begin: each part with its time and what its note says, and what there is to take along. */
export function CatalogueInside({ entry }: { entry: CatalogueEntry }) {
  const t = useT();
  const { parts, handouts, language } = entry;
  if (parts.length === 0) return null;
  return (
    <Disclosure summary={t('learning.inside')}>
      <ol className="flex flex-col gap-3">
        {parts.map((part, place) => (
          <Part key={place} part={part} language={language} />
        ))}
      </ol>
      {handouts.length > 0 && (
        <div>
          <p className="text-s text-muted">{t('learning.materials')}</p>
          {handouts.map((title) => (
            <p key={title} lang={language}>
              {title}
            </p>
          ))}
        </div>
      )}
    </Disclosure>
  );
}

function Part({ part, language }: { part: CataloguePart; language: string }) {
  const t = useT();
  const format = useFormat();
  const words = [t(kindKeys[part.kind]), format.minutes(part.minutes), part.required ? '' : t('learning.optional')];
  return (
    <li>
      <p lang={language} className="font-medium">
        {part.title}
      </p>
      <p className="text-s text-muted">{words.filter(Boolean).join(' · ')}</p>
      {part.contentNote && (
        <p className="mt-0.5 flex items-start gap-1.5 text-s text-accent">
          <Icon name="leaf" className="mt-0.5 size-4 shrink-0" />
          <span lang={language}>{part.contentNote}</span>
        </p>
      )}
    </li>
  );
}
