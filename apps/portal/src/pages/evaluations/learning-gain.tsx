import type { GainReport } from '@amelie/contract';
import { Breadcrumb, ButtonLink, EmptyState, Page, SkeletonPage } from '@amelie/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { GainCard } from '../../features/evaluations/gain-card';
import { GainGroups } from '../../features/evaluations/gain-groups';
import { GainTaken } from '../../features/evaluations/gain-taken';
import { useLearningGain } from '../../features/evaluations/queries';
import { VersionSelect } from '../../features/evaluations/version-select';
import { QueryFace } from '../../lib/api';
import { useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** What learners of one course gained from test to test. */
export function LearningGainPage() {
  const t = useT();
  const { courseId = '' } = useParams();
  const [versionId, setVersionId] = useState<string | null>(null);
  const report = useLearningGain({ courseId, versionId });
  usePageTitle(t('evaluations.gain.title'));
  return (
    <QueryFace query={report} level={1} loading={<SkeletonPage label={t('common.loading')} />}>
      {(data) => (
        <Page
          width="read"
          over={t('evaluations.gain.title')}
          title={<span lang={data.language}>{data.courseTitle}</span>}
          lead={t('evaluations.gain.lead')}
          breadcrumb={
            <Breadcrumb
              label={t('common.whereYouAre')}
              crumbs={[{ label: t('evaluations.title'), href: '/evaluations' }]}
            />
          }
          actions={
            <ButtonLink kind="quiet" href={`/evaluations/${courseId}`}>
              {t('evaluations.toForm')}
            </ButtonLink>
          }
        >
          <VersionSelect versions={data.versions} versionId={data.versionId} onVersion={setVersionId} />
          <Report report={data} />
        </Page>
      )}
    </QueryFace>
  );
}

function Report({ report }: { report: GainReport }) {
  const t = useT();
  const { versions, threshold, gain, lasting, retention, delayed, groups } = report;
  if (versions.length === 0)
    return (
      <EmptyState icon="chart" title={t('evaluations.gain.none')}>
        <p>{t('evaluations.gain.noneText')}</p>
      </EmptyState>
    );
  return (
    <>
      <GainCard
        title={t('evaluations.gain.after')}
        later={t('evaluations.gain.meanAfter')}
        gain={gain}
        threshold={threshold}
      />
      {delayed && (
        <GainCard
          title={t('evaluations.gain.lasting')}
          later={t('evaluations.gain.meanLater')}
          gain={lasting}
          threshold={threshold}
          retention={retention}
        />
      )}
      <GainTaken report={report} />
      {groups.map((group) => (
        <GainGroups key={group.by} group={group} />
      ))}
    </>
  );
}
