import type { CourseRow } from '@amelie/contract';
import { Button, ChoiceRow, EmptyState, NativeSelect, TextField, type TableSort } from '@amelie/ui';
import { useState } from 'react';
import { useFormat, useT, type MessageKey } from '../../lib/i18n';
import { CourseList } from './course-list';
import { courseColumns, filterCourses, sortCourses, type CourseColumn } from './sort-courses';

/** Fewer courses than this are seen at a glance. */
const worthASearch = 4;

const newestFirst: TableSort = { column: 'changedAt', direction: 'descending' };

/** The courses, searched and sorted; archived ones stand apart. */
export function CoursesFound({ courses }: { courses: readonly CourseRow[] }) {
  const t = useT();
  const { compare } = useFormat();
  const [asked, setAsked] = useState('');
  const [archived, setArchived] = useState(false);
  const [sort, setSort] = useState(newestFirst);
  const archivedCount = courses.filter(({ archivedAt }) => archivedAt !== null).length;
  const fromArchive = archived && archivedCount > 0;
  const found = sortCourses(filterCourses(courses, asked, fromArchive), sort, compare);
  const clear = () => {
    setAsked('');
    setArchived(false);
  };
  return (
    <>
      <div className="flex flex-col gap-4 lg:flex-row lg:items-end lg:justify-between">
        {courses.length >= worthASearch && (
          <TextField
            type="search"
            label={t('authoring.searchCourses')}
            value={asked}
            onChange={setAsked}
            maxLength={100}
            className="w-full max-w-form"
          />
        )}
        {archivedCount > 0 && (
          <ChoiceRow
            legend={t('authoring.show')}
            value={fromArchive ? 'archived' : 'inUse'}
            onChange={(value) => setArchived(value === 'archived')}
            choices={[
              { value: 'inUse', label: t('authoring.inUse', { count: courses.length - archivedCount }) },
              { value: 'archived', label: t('authoring.archivedCourses', { count: archivedCount }) },
            ]}
          />
        )}
        {courses.length >= worthASearch && <SortSelect sort={sort} onSort={setSort} />}
      </div>
      {asked.trim() !== '' && (
        <p role="status" className="text-s text-muted">
          {t('authoring.coursesFound', { count: found.length })}
        </p>
      )}
      {found.length > 0 ? <CourseList courses={found} sort={sort} onSort={setSort} /> : <NoCourse onClear={clear} />}
    </>
  );
}

const columnWords: Record<CourseColumn, MessageKey> = {
  title: 'authoring.courseTitle',
  state: 'authoring.state',
  learners: 'authoring.learners',
  reviews: 'authoring.openReviews',
  changedAt: 'authoring.lastChange',
};

/** On a phone there are no heads of columns to press. */
function SortSelect({ sort, onSort }: { sort: TableSort; onSort: (sort: TableSort) => void }) {
  const t = useT();
  const upwards = (column: string) => column === 'title' || column === 'state';
  return (
    <div className="lg:hidden">
      <NativeSelect
        label={t('authoring.sortBy')}
        options={courseColumns.map((value) => ({ value, label: t(columnWords[value]) }))}
        value={courseColumns.find((column) => column === sort.column) ?? 'changedAt'}
        onChange={(column) => onSort({ column, direction: upwards(column) ? 'ascending' : 'descending' })}
      />
    </div>
  );
}

function NoCourse({ onClear }: { onClear: () => void }) {
  const t = useT();
  return (
    <EmptyState
      icon="search"
      title={t('authoring.noCourseFits')}
      action={
        <Button kind="quiet" onPress={onClear}>
          {t('authoring.showAllCourses')}
        </Button>
      }
    >
      <p>{t('authoring.noCourseFitsText')}</p>
    </EmptyState>
  );
}
