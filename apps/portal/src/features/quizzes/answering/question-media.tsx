import type { QuestionMedia as Media } from '@amelie/contract';
import { Icon } from '@amelie/ui';
import { useT } from '../../../lib/i18n';
import { mediaPlace } from './media-place';

interface QuestionMediaProps {
  media: readonly Media[];
  /** Files that stand elsewhere: the image of a hotspot. */
  except?: string | undefined;
  lang: string | undefined;
}

/** The pictures, recordings and files of a question; what can't be fetched is told in words. */
export function QuestionMedia({ media, except, lang }: QuestionMediaProps) {
  const shown = media.filter(({ id }) => id !== except);
  if (shown.length === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      {shown.map((one) => (
        <Piece key={one.id} media={one} lang={lang} />
      ))}
    </div>
  );
}

function Piece({ media, lang }: { media: Media; lang: string | undefined }) {
  const t = useT();
  const href = mediaPlace(media);
  const name = media.alt || t('answering.file');
  if (href === null) return media.alt === '' ? null : <p lang={lang}>{media.alt}</p>;
  switch (media.kind) {
    case 'image':
      return (
        <img
          src={href}
          alt={media.alt}
          lang={lang}
          className="max-h-[28rem] w-fit max-w-full rounded-m border border-line object-contain"
        />
      );
    case 'audio':
      return (
        <figure className="flex flex-col gap-1">
          <audio controls preload="none" src={href} aria-label={name} className="w-full" />
          {media.alt && <figcaption className="text-s text-muted">{media.alt}</figcaption>}
        </figure>
      );
    case 'video':
      return <video controls preload="none" src={href} aria-label={name} className="aspect-video w-full rounded-m" />;
    case 'file':
      return (
        <a
          href={href}
          target="_blank"
          rel="noopener noreferrer"
          className="inline-flex min-h-11 items-center gap-2 self-start font-medium text-primary underline underline-offset-3"
        >
          <Icon name="file" />
          {t('answering.openFile', { name })}
        </a>
      );
  }
}
