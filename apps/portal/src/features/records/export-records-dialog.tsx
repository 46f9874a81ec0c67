import type { RecordFilter } from '@amelie/contract';
import { AlertDialog, Notice, showToast } from '@amelie/ui';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { useExportRecords } from './queries';

/** Asks for a file of the records that are found, and says what it will hold. */
export function ExportRecordsDialog({ filter, onClose }: { filter: RecordFilter; onClose: () => void }) {
  const t = useT();
  const say = useRefusalText();
  const request = useExportRecords();
  const done = () => {
    showToast(t('records.exportAsked'));
    onClose();
  };
  return (
    <AlertDialog
      title={t('records.exportTitle')}
      isOpen
      onOpenChange={onClose}
      confirmLabel={t('records.exportMake')}
      cancelLabel={t('common.cancel')}
      onConfirm={() => request.mutate({ body: { kind: 'records', format: 'ndjson', filter } }, { onSuccess: done })}
      kind="primary"
      pending={request.isPending && t('common.saving')}
    >
      <p>{t('records.exportText')}</p>
      {request.isError && (
        <Notice tone="loss" live="assertive">
          {say(request.error)}
        </Notice>
      )}
    </AlertDialog>
  );
}
