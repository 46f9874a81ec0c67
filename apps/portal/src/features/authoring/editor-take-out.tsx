import { AlertDialog } from '@amelie/ui';
import { useT } from '../../lib/i18n';

interface TakeOutDialogProps {
  name: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something goes that marks in the text point at. */
export function TakeOutDialog({ name, onConfirm, onClose }: TakeOutDialogProps) {
  const t = useT();
  return (
    <AlertDialog
      title={t('authoring.removeTitle', { title: name })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      confirmLabel={t('authoring.removeConfirm')}
      cancelLabel={t('common.cancel')}
      onConfirm={() => {
        onConfirm();
        onClose();
      }}
      kind="loss"
    >
      <p>{t('authoring.removeMarks')}</p>
    </AlertDialog>
  );
}
