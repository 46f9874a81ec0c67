import type { CourseRow } from '@amelie/contract';
import { Badge, Link, Table, type TableColumn } from '@amelie/ui';
import { languageNames, useFormat, useT } from '../../lib/i18n';

/** Every course with where it stands: what learners have, and what is still to do. */
export function CourseList({ courses }: { courses: readonly CourseRow[] }) {
  const t = useT();
  const format = useFormat();
  const columns: TableColumn<CourseRow>[] = [
    {
      id: 'title',
      title: t('authoring.course'),
      isRowHeader: true,
      cell: (course) => (
        <span className="flex flex-col gap-0.5">
          <Link href={`/teach/courses/${course.id}`} quiet className="font-semibold">
            {course.title || t('authoring.untitled')}
          </Link>
          <span className="text-s font-normal text-muted">
            {languageNames[course.language]} · {t('authoring.moduleCount', { count: course.modules })}
          </span>
        </span>
      ),
    },
    { id: 'state', title: t('authoring.state'), cell: (course) => <CourseState course={course} /> },
    { id: 'learners', title: t('authoring.learners'), align: 'end', cell: ({ learners }) => format.number(learners) },
    {
      id: 'reviews',
      title: t('authoring.openReviews'),
      align: 'end',
      cell: ({ openReviewFlags }) => format.number(openReviewFlags),
    },
    {
      id: 'changedAt',
      title: t('authoring.lastChange'),
      align: 'end',
      cell: ({ updatedAt }) => <time dateTime={updatedAt}>{format.date(updatedAt, 'short')}</time>,
    },
  ];
  return (
    <div className="md:overflow-hidden md:rounded-m md:border md:border-line md:bg-surface md:px-2">
      <Table
        caption={t('authoring.courses')}
        captionHidden
        columns={columns}
        rows={courses}
        rowKey={(course) => course.id}
      />
    </div>
  );
}

/** What learners get, and whether the draft has moved on since. */
function CourseState({ course }: { course: CourseRow }) {
  const t = useT();
  return (
    <span className="flex flex-wrap gap-1.5 max-md:justify-end">
      {course.publishedNumber === null ? (
        <Badge>{t('authoring.neverPublished')}</Badge>
      ) : (
        <Badge tone="good" icon="check">
          {t('authoring.publishedVersion', { number: course.publishedNumber })}
        </Badge>
      )}
      {course.publishedNumber !== null && course.changed && <Badge tone="caution">{t('authoring.changedSince')}</Badge>}
    </span>
  );
}
