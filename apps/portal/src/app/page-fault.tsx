import { ErrorPanel, Link } from '@amelie/ui';
import { useRouteError } from 'react-router';
import { useT } from '../lib/i18n';
import { useOnline } from '../lib/use-online';

/** A page that broke while it was drawn, or whose code could not be fetched: after an update, or without a line. */
export function PageFault() {
  const t = useT();
  const online = useOnline();
  const error = useRouteError();
  const name = error instanceof Error ? error.name : undefined;
  return (
    <div className="mx-auto w-full max-w-read px-4 py-8">
      <ErrorPanel
        level={1}
        icon={online ? 'alert' : 'cloud'}
        title={t(online ? 'common.brokenTitle' : 'common.offlineTitle')}
        retryLabel={t('common.loadAgain')}
        onRetry={() => location.reload()}
        {...(online
          ? {
              // What broke may be the router's own: these go by a full page load.
              action: (
                <>
                  <Link href="/report" leavesApp>
                    {t('common.reportThis')}
                  </Link>
                  <Link href="/" leavesApp>
                    {t('common.toStart')}
                  </Link>
                </>
              ),
            }
          : {})}
        {...(name && online ? { details: name } : {})}
      >
        <p>{t(online ? 'common.brokenText' : 'refusals.offline')}</p>
      </ErrorPanel>
    </div>
  );
}
