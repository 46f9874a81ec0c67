import { useId } from 'react';
import { useT } from '../../lib/i18n';
import { type Beside, markElement, sourceElement } from '../../lib/rich-text/beside';
import { JumpLink } from '../../lib/rich-text/jump-link';

interface SourceListProps {
  beside: Beside;
  /** How often the text on screen names each source. */
  places: ReadonlyMap<string, number>;
  lang: string;
}

/** What the text rests on, by number, with the way back to the words. */
export function SourceList({ beside, places, lang }: SourceListProps) {
  const t = useT();
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-3">
      <h2 id={titleId} className="text-l">
        {t('reading.sources')}
      </h2>
      <ol className="flex list-decimal flex-col gap-2 ps-7 marker:font-semibold marker:text-muted">
        {beside.sources.map(({ id, title, url }) => (
          <li
            key={id}
            id={sourceElement(beside.prefix, id)}
            tabIndex={-1}
            className="rounded-s ps-1 focus:bg-primary-soft focus-visible:shadow-none"
          >
            <span lang={lang}>{url ? <SourceLink title={title} url={url} /> : title}</span>
            <BackLinks beside={beside} id={id} count={places.get(id) ?? 0} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function SourceLink({ title, url }: { title: string; url: string }) {
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="rounded-s text-primary underline decoration-1 underline-offset-4 hover:decoration-2"
    >
      {title}
    </a>
  );
}

function BackLinks({ beside, id, count }: { beside: Beside; id: string; count: number }) {
  const t = useT();
  return Array.from({ length: count }, (_, index) => (
    <JumpLink
      key={index}
      to={markElement(beside.prefix, id, index + 1)}
      label={count === 1 ? t('reading.backToText') : t('reading.backToPlace', { place: index + 1 })}
      className="ms-1 inline-flex min-h-6 min-w-6 items-center justify-center rounded-s text-primary hover:bg-primary-soft"
    >
      <span aria-hidden="true">↩{'\uFE0E'}</span>
    </JumpLink>
  ));
}
