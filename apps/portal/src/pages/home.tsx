import type { MyCourse } from '@amelie/contract';
import { ButtonLink, Card, EmptyState, Icon, Link, Page, ProgressBar } from '@amelie/ui';
import { BeforeCertificate } from '../features/learning/before-certificate';
import { NextUp } from '../features/learning/next-up';
import { useMyCourse, useMyCourses } from '../features/learning/queries';
import { QueryFace } from '../lib/api';
import { useFormat, useT, type MessageKey } from '../lib/i18n';
import { useSignedIn } from '../lib/me/use-me';
import { usePageTitle } from '../lib/page-title';

function greetingAt(hour: number): MessageKey {
  if (hour >= 5 && hour < 11) return 'learning.morning';
  return hour >= 18 || hour < 5 ? 'learning.evening' : 'learning.day';
}

/** What to do now: go on where one stopped. */
export function HomePage() {
  const t = useT();
  const format = useFormat();
  usePageTitle(t('frame.home'));
  const { givenName } = useSignedIn();
  const courses = useMyCourses();
  const current = courses.data?.courses.find((course) => course.nextModule);
  const lead = current
    ? t('learning.minutesLeft', { minutes: format.minutes(current.minutesLeft) })
    : courses.data?.courses.length
      ? t('learning.allDone')
      : undefined;
  return (
    <Page width="read" title={t(greetingAt(new Date().getHours()), { name: givenName })} lead={lead}>
      <QueryFace query={courses}>{(data) => <MyCourses courses={data.courses} current={current} />}</QueryFace>
    </Page>
  );
}

function MyCourses({ courses, current }: { courses: MyCourse[]; current: MyCourse | undefined }) {
  const t = useT();
  if (courses.length === 0)
    return (
      <EmptyState
        icon="book"
        title={t('learning.noCourses')}
        action={<ButtonLink href="/courses">{t('learning.seeCourses')}</ButtonLink>}
      >
        {t('learning.noCoursesHint')}
      </EmptyState>
    );
  const others = courses.filter((course) => course !== current);
  return (
    <>
      {current && <Current course={current} />}
      {others.length > 0 && (
        <Card title={current ? t('learning.otherCourses') : t('learning.courses')}>
          <ul className="flex flex-col">
            {others.map((course) => (
              <OtherCourse key={course.courseId} course={course} />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function Current({ course }: { course: MyCourse }) {
  const { data } = useMyCourse(course.courseId);
  return (
    <>
      <NextUp course={course} page={data} />
      <BeforeCertificate courseId={course.courseId} />
    </>
  );
}

function OtherCourse({ course }: { course: MyCourse }) {
  const t = useT();
  const format = useFormat();
  const share = course.requiredModules === 0 ? 1 : course.completedRequired / course.requiredModules;
  const percent = format.percent(share);
  return (
    <li className="flex flex-col gap-2 border-t border-line py-4 first:border-0">
      <div className="flex items-center gap-3">
        <span className="min-w-0 flex-1" lang={course.language}>
          {course.title}
        </span>
        <ButtonLink kind="quiet" size="s" href={`/courses/${course.courseId}`}>
          {course.completedAt ? t('learning.openAgain') : t('learning.resume')}
        </ButtonLink>
      </div>
      {course.completedAt ? (
        <p className="flex flex-wrap items-center gap-x-4 text-s text-muted">
          <span className="flex items-center gap-1.5">
            <Icon name="check" className="size-4.5 text-good" />
            {t('learning.completed')}
          </span>
          {course.certificateId && (
            <Link href="/certificates" className="inline-flex min-h-11 items-center">
              {t('learning.toCertificate')}
            </Link>
          )}
        </p>
      ) : (
        <ProgressBar value={share} label={t('learning.progress', { percent })} valueText={percent} />
      )}
    </li>
  );
}
