import type { CoursePage as Course } from '@amelie/contract';
import { Breadcrumb, ButtonLink, Card, Notice, Page, SkeletonPage } from '@amelie/ui';
import { useParams } from 'react-router';
import { BeforeCertificate } from '../features/learning/before-certificate';
import { FormCard } from '../features/forms/form-card';
import { waitsForForm } from '../features/learning/course-end';
import { CourseDetails } from '../features/learning/course-details';
import { CourseMaterials } from '../features/learning/course-materials';
import { CourseOutline } from '../features/learning/course-outline';
import { DraftNotice } from '../features/learning/draft-notice';
import { NextUp } from '../features/learning/next-up';
import { InYourLanguage, OtherLanguages } from '../features/learning/other-languages';
import { useMyCourse } from '../features/learning/queries';
import { QueryFace } from '../lib/api';
import { useT, type MessageKey } from '../lib/i18n';
import { usePageTitle } from '../lib/page-title';

/** A course as its learner sees it: how far, what next, what is missing, every part. */
export function CoursePage() {
  const t = useT();
  const { courseId = '' } = useParams();
  const course = useMyCourse(courseId);
  usePageTitle(t('learning.pageTitleCourse'), course.data?.title);
  return (
    <QueryFace query={course} level={1} loading={<SkeletonPage label={t('common.loading')} />}>
      {(data) => <CourseFace key={data.courseId} course={data} />}
    </QueryFace>
  );
}

function CourseFace({ course }: { course: Course }) {
  const t = useT();
  const crumbs = [{ label: t('learning.courses'), href: '/courses' }];
  return (
    <Page
      width="read"
      title={<span lang={course.language}>{course.title}</span>}
      breadcrumb={<Breadcrumb label={t('common.whereYouAre')} crumbs={crumbs} />}
    >
      <InYourLanguage course={course} />
      {course.completedAt ? <Completed course={course} /> : <NextUp course={course} nextId={course.nextModuleId} />}
      <FormCard course={course} />
      {course.draft && <DraftNotice />}
      {course.newerVersion && <Notice>{t('learning.versionStays')}</Notice>}
      {!course.completedAt && <BeforeCertificate course={course} />}
      <Card title={t('learning.outline')}>
        <CourseOutline
          course={course}
          modules={course.modules}
          nextId={course.completedAt ? null : course.nextModuleId}
        />
      </Card>
      <CourseMaterials course={course} />
      <CourseDetails course={course} />
      <OtherLanguages course={course} />
    </Page>
  );
}

function completedKey(course: Course): MessageKey {
  if (waitsForForm(course)) return 'learning.completedForm';
  return course.certificateId ? 'learning.completedText' : 'learning.completedWithout';
}

function Completed({ course }: { course: Course }) {
  const t = useT();
  return (
    <Notice
      tone="good"
      title={t('learning.completed')}
      // Where the certificate waits for the form, that is the one next step.
      action={
        !waitsForForm(course) && (
          <ButtonLink href={`/courses/${course.courseId}/end`}>
            {t(course.certificateId ? 'learning.toCertificate' : 'learning.toEnd')}
          </ButtonLink>
        )
      }
    >
      {t(completedKey(course))}
    </Notice>
  );
}
