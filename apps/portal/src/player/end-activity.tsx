import { AlertDialog } from '@amelie/ui';
import { useT } from '../lib/i18n';

interface EndActivityProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  end: () => void;
}

/** Asks before an activity is ended for good: the next visit begins a new attempt (SCORM 2004 SN 4.3, Exit All). */
export function EndActivity({ isOpen, onOpenChange, end }: EndActivityProps) {
  const t = useT();
  return (
    <AlertDialog
      title={t('player.endTitle')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      confirmLabel={t('player.end')}
      cancelLabel={t('player.goOn')}
      onConfirm={() => {
        onOpenChange(false);
        end();
      }}
    >
      {t('player.endText')}
    </AlertDialog>
  );
}
