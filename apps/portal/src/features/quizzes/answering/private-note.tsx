import { Icon } from '@amelie/ui';
import { useT } from '../../../lib/i18n';

/** Says who reads what is written for oneself: nobody. */
export function PrivateNote() {
  const t = useT();
  return (
    <p className="flex gap-3 rounded-m bg-sunken px-4 py-3">
      <Icon name="lock" className="mt-0.5 size-5 text-muted" />
      <span>
        <strong>{t('answering.privateTitle')}</strong> {t('answering.privateText')}
      </span>
    </p>
  );
}
