import type { JobList } from '@amelie/contract';
import { Card, EmptyState, Notice, Page } from '@amelie/ui';
import { DoneJobs } from '../../features/jobs/done-jobs';
import { JobFigures } from '../../features/jobs/job-figures';
import { JobTable } from '../../features/jobs/job-table';
import { useJobs } from '../../features/jobs/queries';
import { QueryFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** What the platform does by itself, and what it could not do. */
export function JobsPage() {
  const t = useT();
  usePageTitle(t('jobs.title'));
  const jobs = useJobs();
  return (
    <Page title={t('jobs.title')} lead={t('jobs.lead')}>
      <QueryFace query={jobs}>{(list) => <Jobs list={list} />}</QueryFace>
    </Page>
  );
}

function Jobs({ list }: { list: JobList }) {
  const t = useT();
  return (
    <>
      {list.failed > 0 && (
        <Notice tone="caution" title={t('jobs.failedTitle', { count: list.failed })}>
          <p>{t('jobs.failedText', { tries: list.tries })}</p>
        </Notice>
      )}
      <JobFigures list={list} />
      <OpenJobs list={list} />
      <DoneJobs done={list.done} />
      <p className="text-s text-muted">{t('jobs.noPersons')}</p>
    </>
  );
}

function OpenJobs({ list: { jobs, tries, waiting, running, failed } }: { list: JobList }) {
  const t = useT();
  const all = waiting + running + failed;
  if (jobs.length === 0)
    return (
      <EmptyState icon="check" title={t('jobs.allDone')}>
        {t('jobs.allDoneText')}
      </EmptyState>
    );
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-xl">{t('jobs.open')}</h2>
      <Card as="div" className="max-lg:border-0 max-lg:bg-transparent max-lg:p-0">
        <JobTable jobs={jobs} tries={tries} />
      </Card>
      {jobs.length < all && <p className="text-s text-muted">{t('jobs.openMost', { count: jobs.length, all })}</p>}
    </section>
  );
}
