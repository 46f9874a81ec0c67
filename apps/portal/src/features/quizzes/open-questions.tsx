import { AlertDialog } from '@amelie/ui';
import { useT } from '../../lib/i18n';

interface OpenQuestionsProps {
  count: number;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onConfirm: () => void;
}

/** Asks once before questions without an answer are handed in. */
export function OpenQuestions({ count, ...dialog }: OpenQuestionsProps) {
  const t = useT();
  return (
    <AlertDialog
      {...dialog}
      title={t('quizzes.handInAnyway')}
      confirmLabel={t('quizzes.handIn')}
      cancelLabel={t('quizzes.goBack')}
    >
      <p>{t('quizzes.openCount', { count })}</p>
      <p>{t('quizzes.openEarnsNothing')}</p>
    </AlertDialog>
  );
}
