import { AlertDialog } from '@amelie/ui';
import { useT } from '../../lib/i18n';

interface LeaveDialogProps {
  isOpen: boolean;
  onStay: () => void;
  onLeave: () => void;
}

/** The question before something unsaved is left behind. */
export function LeaveDialog({ isOpen, onStay, onLeave }: LeaveDialogProps) {
  const t = useT();
  return (
    <AlertDialog
      title={t('authoring.leaveTitle')}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onStay()}
      confirmLabel={t('authoring.leave')}
      cancelLabel={t('authoring.stay')}
      onConfirm={onLeave}
      kind="loss"
    >
      <p>{t('authoring.leaveText')}</p>
    </AlertDialog>
  );
}
