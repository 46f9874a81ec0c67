import { AlertDialog } from '@amelie/ui';
import { useT } from '../../lib/i18n';

interface LeaveOpenProps {
  isLast: boolean;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks once before a question is left behind without an answer. */
export function LeaveOpen({ isLast, onClose, onConfirm }: LeaveOpenProps) {
  const t = useT();
  return (
    <AlertDialog
      title={t('answering.leaveOpenTitle')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      confirmLabel={t(isLast ? 'quizzes.handIn' : 'quizzes.next')}
      cancelLabel={t('answering.answerIt')}
      onConfirm={onConfirm}
    >
      <p>{t('answering.leaveOpenText')}</p>
    </AlertDialog>
  );
}
