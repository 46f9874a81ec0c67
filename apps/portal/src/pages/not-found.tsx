import { ButtonLink, EmptyState } from '@amelie/ui';
import { useT } from '../lib/i18n';
import { usePageTitle } from '../lib/page-title';

/** An address that leads nowhere: says that nothing is lost, and where to go on. */
export function NotFoundPage() {
  const t = useT();
  usePageTitle(t('common.notFoundTitle'));
  return (
    <div className="mx-auto w-full max-w-read px-4 py-8">
      <EmptyState
        level={1}
        icon="search"
        title={t('common.notFoundTitle')}
        action={
          <div className="flex flex-wrap justify-center gap-3">
            <ButtonLink href="/">{t('common.toStart')}</ButtonLink>
            <ButtonLink kind="quiet" href="/report">
              {t('common.reportThis')}
            </ButtonLink>
          </div>
        }
      >
        {t('common.notFoundText')}
      </EmptyState>
    </div>
  );
}
