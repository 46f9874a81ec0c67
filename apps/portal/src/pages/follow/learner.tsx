import { Breadcrumb, Button, Page, SkeletonPage } from '@amelie/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { AccommodationDialog } from '../../features/learners/accommodation-dialog';
import { FollowedModules } from '../../features/learners/followed-modules';
import { useLearner } from '../../features/learners/queries';
import { QueryFace } from '../../lib/api';
import { useFormat, useT } from '../../lib/i18n';
import { usePageTitle } from '../../lib/page-title';

/** How one learner stands in one course, part by part. */
export function LearnerPage() {
  const t = useT();
  const format = useFormat();
  const { enrolmentId = '' } = useParams();
  const learner = useLearner(enrolmentId);
  const [isGiving, setIsGiving] = useState(false);
  usePageTitle(t('learners.title'));
  return (
    <QueryFace query={learner} level={1} loading={<SkeletonPage label={t('common.loading')} />}>
      {(course) => (
        <Page
          width="read"
          over={course.courseTitle}
          title={`${course.givenName} ${course.familyName}`}
          lead={
            course.completedAt
              ? t('learners.completedOn', { date: format.date(course.completedAt, 'day') })
              : t('learners.lastOn', { date: format.date(course.lastActiveAt, 'day') })
          }
          actions={
            course.modules.some(({ kind }) => kind === 'quiz') && (
              <Button kind="quiet" onPress={() => setIsGiving(true)}>
                {t('learners.extra.title')}
              </Button>
            )
          }
          breadcrumb={
            <Breadcrumb label={t('common.whereYouAre')} crumbs={[{ label: t('learners.title'), href: '/learners' }]} />
          }
        >
          <FollowedModules course={course} />
          {isGiving && <AccommodationDialog enrolmentId={enrolmentId} onClose={() => setIsGiving(false)} />}
        </Page>
      )}
    </QueryFace>
  );
}
