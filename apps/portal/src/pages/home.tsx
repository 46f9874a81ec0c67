import type { MyCourse } from '@amelie/contract';
import { ButtonLink, Card, EmptyState, Loading, Page, Skeleton } from '@amelie/ui';
import { LatestCertificates } from '../features/certificates/latest-certificates';
import { CourseOutline } from '../features/learning/course-outline';
import { HaveMinutes } from '../features/learning/have-minutes';
import { NextUp } from '../features/learning/next-up';
import { OtherCourse } from '../features/learning/other-course';
import { useMyCourses } from '../features/learning/queries';
import { QueryFace } from '../lib/api';
import { useFormat, useT, type MessageKey } from '../lib/i18n';
import { useSignedIn } from '../lib/me/use-me';
import { usePageTitle } from '../lib/page-title';

/** A night shift is neither morning nor evening. */
function greetingAt(hour: number): MessageKey {
  if (hour >= 5 && hour < 11) return 'learning.morning';
  if (hour < 5) return 'learning.night';
  return hour >= 18 ? 'learning.evening' : 'learning.day';
}

/** What to do now: go on where one stopped. */
export function HomePage() {
  const t = useT();
  const format = useFormat();
  usePageTitle(t('frame.home'));
  const { givenName } = useSignedIn();
  const courses = useMyCourses();
  // A course that is done may still have optional parts: they do not call anybody back.
  const current = courses.data?.courses.find(({ nextModule, completedAt }) => nextModule && !completedAt);
  const lead = current
    ? t('learning.minutesLeft', { minutes: format.minutes(current.minutesLeft) })
    : courses.data
      ? courses.data.courses.length > 0 && t('learning.allDone')
      : // The line keeps its height while the answer is on its way.
        courses.isPending && '\u00a0';
  return (
    <Page title={t(greetingAt(new Date().getHours()), { name: givenName })} lead={lead}>
      <QueryFace query={courses} loading={<HomeOnItsWay />}>
        {(data) => <MyCourses courses={data.courses} current={current} />}
      </QueryFace>
    </Page>
  );
}

const columns = 'grid items-start gap-5 md:gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]';
const column = 'flex flex-col gap-5 md:gap-6';

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
    <div className={columns}>
      <div className={column}>
        {current ? <Current course={current} /> : <Others courses={others} title={t('learning.courses')} />}
        {current && others.length > 0 && <Others courses={others} title={t('learning.otherCourses')} />}
        {!current && (
          <div>
            <ButtonLink kind="quiet" href="/courses">
              {t('learning.seeCourses')}
            </ButtonLink>
          </div>
        )}
      </div>
      <div className={column}>
        {current && <Outline course={current} />}
        <LatestCertificates />
      </div>
    </div>
  );
}

function Current({ course }: { course: MyCourse }) {
  return (
    <>
      <NextUp course={course} nextId={course.nextModule?.id ?? null} courseTitle={course.title} />
      <HaveMinutes course={course} />
    </>
  );
}

function Outline({ course }: { course: MyCourse }) {
  const t = useT();
  return (
    <Card title={t('learning.beforeCertificate')}>
      <CourseOutline
        brief
        course={course}
        modules={course.modules.filter(({ required }) => required)}
        nextId={course.nextModule?.id ?? null}
      />
    </Card>
  );
}

function Others({ courses, title }: { courses: readonly MyCourse[]; title: string }) {
  return (
    <Card title={title}>
      <ul>
        {courses.map((course) => (
          <OtherCourse key={course.courseId} course={course} />
        ))}
      </ul>
    </Card>
  );
}

/** In the places of what comes next, the minutes and the outline. */
function HomeOnItsWay() {
  const t = useT();
  return (
    <Loading label={t('common.loading')}>
      <div className={columns}>
        <div className={column}>
          <Skeleton className="h-58 w-full rounded-m" />
          <Skeleton className="h-36 w-full rounded-m" />
        </div>
        <Skeleton className="h-96 w-full rounded-m" />
      </div>
    </Loading>
  );
}
