import { ButtonLink, EmptyState } from '@amelie/ui';
import { useT } from '../lib/i18n';
import { usePageTitle } from '../lib/page-title';

/** A page that belongs to another role: says so, and leads back. */
export function RefusedPage() {
  const t = useT();
  usePageTitle(t('common.refusedPageTitle'));
  return (
    <div className="mx-auto w-full max-w-read px-4 py-8">
      <EmptyState
        level={1}
        icon="lock"
        title={t('common.refusedPageTitle')}
        action={<ButtonLink href="/">{t('common.toStart')}</ButtonLink>}
      >
        {t('common.refusedPageText')}
      </EmptyState>
    </div>
  );
}
