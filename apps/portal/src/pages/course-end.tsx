import type { CoursePage as Course } from '@amelie/contract';
import { Breadcrumb, ButtonLink, Card, Page, SkeletonPage } from '@amelie/ui';
import { useParams } from 'react-router';
import { OwnCertificate } from '../features/certificates/own-certificate';
import { useMyCertificates } from '../features/certificates/queries';
import { FormCard } from '../features/forms/form-card';
import { courseEnd, type CourseEnd, waitsForForm } from '../features/learning/course-end';
import { MissingList } from '../features/learning/missing-list';
import { missingParts } from '../features/learning/missing-words';
import { useMyCourse } from '../features/learning/queries';
import { QueryFace } from '../lib/api';
import { useFormat, useT, type MessageKey } from '../lib/i18n';
import { usePageTitle } from '../lib/page-title';

/** The end of a course: done, not yet, or still on the way; and what comes next. */
export function CourseEndPage() {
  const t = useT();
  usePageTitle(t('learning.pageTitleEnd'));
  const { courseId = '' } = useParams();
  const course = useMyCourse(courseId);
  const certificates = useMyCertificates();
  const loading = <SkeletonPage label={t('common.loading')} />;
  return (
    <QueryFace query={course} level={1} loading={loading}>
      {/* Both answers come at the same time on screen: what stands below the certificate does not move. */}
      {(data) =>
        data.certificateId && certificates.isPending ? loading : <EndFace course={data} certificates={certificates} />
      }
    </QueryFace>
  );
}

const titles: Record<CourseEnd, MessageKey> = {
  certified: 'learning.completed',
  completed: 'learning.completed',
  'form-first': 'learning.endForm',
  'not-yet': 'learning.endNotYet',
  'on-the-way': 'learning.endOnTheWay',
};

const leads: Record<CourseEnd, MessageKey> = {
  certified: 'learning.endDoneText',
  completed: 'learning.endDoneText',
  'form-first': 'learning.endFormText',
  'not-yet': 'learning.endNotYetText',
  'on-the-way': 'learning.endOnTheWayText',
};

interface EndFaceProps {
  course: Course;
  certificates: ReturnType<typeof useMyCertificates>;
}

function EndFace({ course, certificates }: EndFaceProps) {
  const t = useT();
  const format = useFormat();
  const end = courseEnd(course);
  const values = { count: missingParts(course.modules).length, minutes: format.minutes(course.minutesLeft) };
  const crumbs = [
    { label: t('learning.courses'), href: '/courses' },
    { label: course.title, lang: course.language, href: `/courses/${course.courseId}` },
  ];
  const isDone = course.completedAt !== null;
  return (
    <Page
      width="read"
      title={t(titles[end])}
      lead={t(leads[end], values)}
      breadcrumb={<Breadcrumb label={t('common.whereYouAre')} crumbs={crumbs} />}
    >
      {course.certificateId && <OwnCertificate certificateId={course.certificateId} mine={certificates} />}
      <FormCard course={course} />
      {isDone ? (
        <WhatNext course={course} />
      ) : (
        <>
          <MissingList course={course} />
          <div>
            <ButtonLink kind="quiet" href={`/courses/${course.courseId}`}>
              {t('learning.backToCourse')}
            </ButtonLink>
          </div>
        </>
      )}
    </Page>
  );
}

/** After a course that is done: the course itself with its materials, what is optional, another course. */
function WhatNext({ course }: { course: Course }) {
  const t = useT();
  const count = course.modules.filter(({ required, state }) => !required && state !== 'completed').length;
  return (
    <Card
      title={t('learning.endNext')}
      actions={
        <>
          <ButtonLink
            kind={course.certificateId || waitsForForm(course) ? 'quiet' : 'primary'}
            href={`/courses/${course.courseId}`}
          >
            {t('learning.backToCourse')}
          </ButtonLink>
          <ButtonLink kind="quiet" href="/courses">
            {t('learning.seeCourses')}
          </ButtonLink>
        </>
      }
    >
      {!course.certificateId && !waitsForForm(course) && <p>{t('learning.completedWithout')}</p>}
      {count > 0 && <p>{t('learning.endOptional', { count })}</p>}
      <p className="text-muted">{t('learning.endNextText')}</p>
    </Card>
  );
}
