import { Dialog, Notice } from '@amelie/ui';
import { QueryFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { CopyText } from '../../lib/copy-text/copy-text';
import { useRecord } from './queries';

/** One record as it is kept: its JSON, to read and to copy. */
export function RecordDialog({ statementId, onClose }: { statementId: string; onClose: () => void }) {
  const t = useT();
  const record = useRecord(statementId);
  return (
    <Dialog title={t('records.detail')} isOpen onOpenChange={onClose} closeLabel={t('common.close')} size="l">
      <QueryFace query={record} level={3}>
        {({ json, voided }) => (
          <div className="flex flex-col gap-3">
            {voided && <Notice tone="caution">{t('records.voidedText')}</Notice>}
            <pre
              // It scrolls by itself: whoever has no mouse needs to get there.
              tabIndex={0}
              aria-label={t('records.detail')}
              className="max-h-[60dvh] overflow-auto rounded-m border border-line bg-sunken p-4 text-s whitespace-pre-wrap [overflow-wrap:anywhere]"
            >
              {json}
            </pre>
            <CopyText text={json} />
          </div>
        )}
      </QueryFace>
    </Dialog>
  );
}
