import { Breadcrumb } from '@amelie/ui';
import { FailureFace } from '../../lib/api';
import { useT } from '../../lib/i18n';

/** A page of which nothing could be read: what went wrong, and the way back. */
export function FailurePage({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useT();
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-3 px-4 py-5 md:px-8 md:py-8">
      <Breadcrumb label={t('common.whereYouAre')} crumbs={[{ label: t('authoring.courses'), href: '/teach' }]} />
      <FailureFace error={error} level={1} onRetry={onRetry} />
    </div>
  );
}
