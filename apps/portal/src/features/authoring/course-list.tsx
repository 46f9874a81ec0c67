import type { CourseRow } from '@amelie/contract';
import { Badge, Link, Table, type TableColumn, type TableSort } from '@amelie/ui';
import { languageNames, useFormat, useT } from '../../lib/i18n';
import { CourseMenu } from './course-menu';

interface CourseListProps {
  courses: readonly CourseRow[];
  sort: TableSort;
  onSort: (sort: TableSort) => void;
}

/** Courses with where each stands: what learners have, and what is still to do. */
export function CourseList({ courses, sort, onSort }: CourseListProps) {
  const t = useT();
  return (
    <div className="lg:overflow-hidden lg:rounded-m lg:border lg:border-line lg:bg-surface lg:px-2">
      <Table
        caption={t('authoring.courses')}
        captionHidden
        columns={useColumns()}
        rows={courses}
        rowKey={(course) => course.id}
        sort={sort}
        onSort={onSort}
        narrow="lines"
      />
    </div>
  );
}

function useColumns(): TableColumn<CourseRow>[] {
  const t = useT();
  const format = useFormat();
  const figure = { align: 'end', isSortable: true, wideOnly: true } as const;
  return [
    {
      id: 'title',
      title: t('authoring.course'),
      isRowHeader: true,
      isSortable: true,
      cell: (course) => <CourseName course={course} />,
    },
    { id: 'state', title: t('authoring.state'), isSortable: true, cell: (course) => <CourseState course={course} /> },
    {
      id: 'learners',
      title: t('authoring.learners'),
      ...figure,
      cell: ({ learners }) => (learners === null ? t('authoring.learnersFew') : format.number(learners)),
    },
    {
      id: 'reviews',
      title: t('authoring.openReviews'),
      ...figure,
      cell: ({ openReviewFlags }) => format.number(openReviewFlags),
    },
    { id: 'changedAt', title: t('authoring.lastChange'), ...figure, cell: (course) => <LastChange of={course} /> },
    {
      id: 'actions',
      title: t('authoring.actions'),
      titleHidden: true,
      align: 'end',
      cell: (course) => <CourseMenu course={course} />,
    },
  ];
}

/** The title with language and size; on a phone also what stands in columns of its own elsewhere. */
function CourseName({ course }: { course: CourseRow }) {
  const t = useT();
  const format = useFormat();
  const title = course.title || t('authoring.untitled');
  const figures = [
    course.learners === null ? t('authoring.learnerCountFew') : t('authoring.learnerCount', { count: course.learners }),
    t('authoring.reviewCount', { count: course.openReviewFlags }),
    format.date(course.updatedAt, 'short'),
  ];
  return (
    <span className="flex flex-col gap-0.5">
      {course.archivedAt ? (
        <span className="font-semibold">{title}</span>
      ) : (
        <Link href={`/teach/courses/${course.id}`} quiet className="font-semibold">
          {title}
        </Link>
      )}
      <span className="text-s font-normal text-muted">
        {languageNames[course.language]} · {t('authoring.moduleCount', { count: course.modules })}
      </span>
      <span className="text-s font-normal text-muted lg:hidden">{figures.join(' · ')}</span>
    </span>
  );
}

const LastChange = ({ of: { updatedAt } }: { of: CourseRow }) => {
  const format = useFormat();
  return (
    <time dateTime={updatedAt} className="whitespace-nowrap">
      {format.date(updatedAt, 'short')}
    </time>
  );
};

/** What learners get, and whether the draft has moved on since. */
function CourseState({ course }: { course: CourseRow }) {
  const t = useT();
  const format = useFormat();
  if (course.archivedAt)
    return <Badge>{t('authoring.archivedOn', { date: format.date(course.archivedAt, 'short') })}</Badge>;
  return (
    <span className="flex flex-wrap gap-1.5 max-lg:pt-2">
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
