import type { OpenJob } from '@amelie/contract';
import { Button, showToast } from '@amelie/ui';
import { useRefusalText } from '../../lib/api';
import { useFormat, useT } from '../../lib/i18n';
import { useRetryJob } from './queries';

/** Tries a job once more that was given up. */
export function RetryJob({ job }: { job: OpenJob }) {
  const t = useT();
  const format = useFormat();
  const say = useRefusalText();
  const retry = useRetryJob();
  return (
    <span className="flex flex-col items-start gap-1 whitespace-nowrap max-lg:mt-3 lg:items-end">
      <Button
        kind="quiet"
        size="s"
        aria-label={t('jobs.retryOf', {
          work: t(`jobs.kind.${job.kind}`),
          at: format.date(job.askedAt, 'instant'),
        })}
        pending={retry.isPending && t('jobs.retrying')}
        onPress={() => retry.mutate({ path: { jobId: job.id } }, { onSuccess: () => showToast(t('jobs.retried')) })}
      >
        {t('jobs.retry')}
      </Button>
      {retry.isError && (
        <span role="alert" className="text-s whitespace-normal text-loss">
          {say(retry.error)}
        </span>
      )}
    </span>
  );
}
