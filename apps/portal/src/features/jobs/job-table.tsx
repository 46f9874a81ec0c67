import type { OpenJob } from '@amelie/contract';
import { Badge, Table, type BadgeTone } from '@amelie/ui';
import { useFormat, useT } from '../../lib/i18n';
import { RetryJob } from './retry-job';

interface JobTableProps {
  jobs: readonly OpenJob[];
  /** After so many failed tries a job is given up. */
  tries: number;
}

/** What is not done yet, given-up jobs first. */
export function JobTable({ jobs, tries }: JobTableProps) {
  const t = useT();
  return (
    <Table<OpenJob>
      caption={t('jobs.open')}
      captionHidden
      rows={jobs}
      rowKey={({ id }) => id}
      narrow="lines"
      columns={[
        { id: 'work', title: t('jobs.work'), isRowHeader: true, cell: (job) => <Work of={job} /> },
        { id: 'state', title: t('jobs.state'), cell: (job) => <State of={job} tries={tries} /> },
        { id: 'asked', title: t('jobs.asked'), wideOnly: true, cell: ({ askedAt }) => <Moment at={askedAt} /> },
        {
          id: 'tried',
          title: t('jobs.lastTry'),
          wideOnly: true,
          cell: ({ triedAt }) => (triedAt ? <Moment at={triedAt} /> : '–'),
        },
        {
          id: 'retry',
          title: t('jobs.retry'),
          titleHidden: true,
          cell: (job) => (job.state === 'failed' ? <RetryJob job={job} /> : null),
        },
      ]}
    />
  );
}

function Moment({ at }: { at: string }) {
  const format = useFormat();
  return <span className="whitespace-nowrap">{format.date(at, 'instant')}</span>;
}

/** What the job does, and why it did not yet. */
function Work({ of: { kind, fault, askedAt, triedAt } }: { of: OpenJob }) {
  const t = useT();
  const format = useFormat();
  const moments = [
    `${t('jobs.asked')}: ${format.date(askedAt, 'instant')}`,
    triedAt && `${t('jobs.lastTry')}: ${format.date(triedAt, 'instant')}`,
  ];
  return (
    <span className="flex max-w-read flex-col gap-0.5">
      <span className="font-medium">{t(`jobs.kind.${kind}`)}</span>
      {fault && <span className="text-s font-normal text-muted">{t(`jobs.fault.${fault}`)}</span>}
      <span className="text-s font-normal text-muted lg:hidden">{moments.filter(Boolean).join(' · ')}</span>
    </span>
  );
}

const tones: Record<OpenJob['state'], BadgeTone> = { waiting: 'neutral', running: 'primary', failed: 'loss' };

function State({ of: { state, failures }, tries }: { of: OpenJob; tries: number }) {
  const t = useT();
  const words = {
    waiting: failures > 0 ? t('jobs.stateAgain', { failures, tries }) : t('jobs.stateWaiting'),
    running: t('jobs.stateRunning'),
    failed: t('jobs.stateFailed'),
  };
  return (
    <span className="max-lg:mt-2 max-lg:inline-block">
      <Badge tone={tones[state]}>{words[state]}</Badge>
    </span>
  );
}
