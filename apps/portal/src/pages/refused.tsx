import { ButtonLink, EmptyState } from '@amelie/ui';
import { useT } from '../lib/i18n';
import { useMe } from '../lib/me/use-me';
import { usePageTitle } from '../lib/page-title';

/** A page that belongs to another role: says so and as whom one is signed in, and leads back. */
export function RefusedPage() {
  const t = useT();
  usePageTitle(t('common.refusedPageTitle'));
  const me = useMe();
  return (
    <div className="mx-auto w-full max-w-read px-4 py-8">
      <EmptyState
        level={1}
        icon="lock"
        title={t('common.refusedPageTitle')}
        action={
          <div className="flex flex-wrap justify-center gap-3">
            <ButtonLink href="/">{t('common.toStart')}</ButtonLink>
            <ButtonLink kind="quiet" href="/help">
              {t('common.toHelp')}
            </ButtonLink>
          </div>
        }
      >
        <p>{t('common.refusedPageText')}</p>
        {me.data && <p className="mt-2 break-words">{t('common.signedInAs', { email: me.data.email })}</p>}
      </EmptyState>
    </div>
  );
}
