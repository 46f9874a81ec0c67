import { Button, Notice } from '@amelie/ui';
import { useT } from '../../lib/i18n';

interface ContentGateProps {
  note: string;
  lang: string;
  onRead: () => void;
  /** None when there is no way round the text. */
  onReadSummary: (() => void) | null;
}

/** Before a text that speaks of heavy things: what it speaks of, and two ways on that are worth the same. */
export function ContentGate({ note, lang, onRead, onReadSummary }: ContentGateProps) {
  const t = useT();
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="content" title={t('reading.noteTitle')}>
        <p lang={lang}>{note}</p>
        {onReadSummary && <p>{t('reading.noteChoice')}</p>}
      </Notice>
      <div className="grid gap-3 sm:grid-cols-2">
        <Button kind="quiet" wide onPress={onRead}>
          {t('reading.readPage')}
        </Button>
        {onReadSummary && (
          <Button kind="quiet" wide onPress={onReadSummary}>
            {t('reading.readSummary')}
          </Button>
        )}
      </div>
    </div>
  );
}
