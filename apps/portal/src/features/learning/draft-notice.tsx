import { Notice } from '@amelie/ui';
import { useT } from '../../lib/i18n';

/** While reviews are open, the course says so wherever it is read. */
export function DraftNotice() {
  const t = useT();
  return (
    <Notice tone="caution" title={t('learning.draftTitle')}>
      {t('learning.draftText')}
    </Notice>
  );
}
