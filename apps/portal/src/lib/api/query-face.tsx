import { ErrorPanel, Link, SkeletonList } from '@amelie/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useT } from '../i18n';
import { isRefusal, RefusalError } from './refusal-error';
import { useRefusalText } from './use-refusal-text';

interface QueryFaceProps<D> {
  query: UseQueryResult<D, unknown>;
  /** In the size of what will come, e.g. `<SkeletonPage label={t('common.loading')} />`. */
  loading?: ReactNode;
  /** The rank of an error's title: 1 when nothing else stands on the page. */
  level?: 1 | 2 | 3;
  children: (data: D) => ReactNode;
}

/** The faces of a question to the server: on its way, refused or failed, and answered. */
export function QueryFace<D>({ query, loading, level, children }: QueryFaceProps<D>) {
  const t = useT();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isPending) return <>{loading ?? <SkeletonList label={t('common.loading')} />}</>;
  return (
    <FailureFace
      error={query.error}
      level={level ?? 2}
      onRetry={() => void query.refetch()}
      pending={query.isFetching && t('common.loading')}
    />
  );
}

/** Where one reports what went wrong, with the number of the request when there is one. */
const reportHref = (requestId: string) => (requestId ? `/report?request=${encodeURIComponent(requestId)}` : '/report');

interface FailureFaceProps {
  error: unknown;
  level?: 1 | 2 | 3;
  onRetry?: () => void;
  pending?: string | false;
}

/** What a page shows when the server said no, or nothing. */
export function FailureFace({ error, level = 2, onRetry, pending = false }: FailureFaceProps) {
  const t = useT();
  const say = useRefusalText();
  const offline = isRefusal(error, 'offline');
  const refused = error instanceof RefusalError && error.status >= 400 && error.status < 500;
  const title = offline ? 'common.offlineTitle' : refused ? 'common.refusedTitle' : 'common.failedTitle';
  const requestId = error instanceof RefusalError ? error.requestId : '';
  return (
    <ErrorPanel
      level={level}
      icon={offline ? 'cloud' : refused ? 'lock' : 'alert'}
      title={t(title)}
      {...(onRetry && !refused ? { onRetry, retryLabel: t('common.tryAgain'), pending } : {})}
      {...(requestId ? { details: t('common.requestNumber', { number: requestId }) } : {})}
      {...(offline ? {} : { action: <Link href={reportHref(requestId)}>{t('common.reportThis')}</Link> })}
    >
      <p>{say(error)}</p>
    </ErrorPanel>
  );
}
