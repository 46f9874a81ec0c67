import type { CoursePage as Course } from '@amelie/contract';
import { Breadcrumb, ButtonLink, Card, Notice, Page, ProgressRing, SkeletonPage } from '@amelie/ui';
import { useParams } from 'react-router';
import { CourseOutline } from '../features/learning/course-outline';
import { DraftNotice } from '../features/learning/draft-notice';
import { goOnKey } from '../features/learning/module-words';
import { useMyCourse } from '../features/learning/queries';
import { StartModule } from '../features/learning/start-module';
import { QueryFace } from '../lib/api';
import { useFormat, useT } from '../lib/i18n';
import { usePageTitle } from '../lib/page-title';

/** A course as its learner sees it: how far, what next, every part. */
export function CoursePage() {
  const t = useT();
  usePageTitle(t('learning.pageTitleCourse'));
  const { courseId = '' } = useParams();
  const course = useMyCourse(courseId);
  return (
    <QueryFace query={course} level={1} loading={<SkeletonPage label={t('common.loading')} />}>
      {(data) => <CourseFace course={data} />}
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
      {course.completedAt ? <Completed course={course} /> : <GoOn course={course} />}
      {course.draft && <DraftNotice />}
      {course.newerVersion && <Notice>{t('learning.versionStays')}</Notice>}
      <Card title={course.completedAt ? t('learning.outline') : t('learning.beforeCertificate')}>
        <CourseOutline course={course} />
      </Card>
    </Page>
  );
}

function GoOn({ course }: { course: Course }) {
  const t = useT();
  const format = useFormat();
  const next = course.modules.find((module) => module.id === course.nextModuleId);
  const isBegun = course.modules.some(({ state }) => state !== 'not-started');
  const share = course.requiredModules === 0 ? 0 : course.completedRequired / course.requiredModules;
  const percent = format.percent(share);
  return (
    <Card>
      <div className="flex items-center gap-4">
        <ProgressRing value={share} text={percent} label={t('learning.progress', { percent })} />
        <div className="min-w-0">
          <p className="text-s font-semibold text-accent">{t('learning.next')}</p>
          <h2 className="mt-0.5 text-l">
            {next ? <span lang={course.language}>{next.title}</span> : t('learning.allDone')}
          </h2>
          <p className="text-s text-muted">
            {t('learning.minutesLeft', { minutes: format.minutes(course.minutesLeft) })}
          </p>
        </div>
      </div>
      {next && <StartModule wide courseId={course.courseId} module={next} label={t(goOnKey(next.state, isBegun))} />}
    </Card>
  );
}

function Completed({ course }: { course: Course }) {
  const t = useT();
  return (
    <Notice
      tone="good"
      title={t('learning.completed')}
      action={
        course.certificateId ? <ButtonLink href="/certificates">{t('learning.toCertificate')}</ButtonLink> : undefined
      }
    >
      {course.certificateId ? t('learning.completedText') : t('learning.completedWithout')}
    </Notice>
  );
}
