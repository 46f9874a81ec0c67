import type { CourseRow } from '@amelie/contract';
import { findsWords } from '@amelie/rules';
import type { TableSort } from '@amelie/ui';

export const courseColumns = ['title', 'state', 'learners', 'reviews', 'changedAt'] as const;
export type CourseColumn = (typeof courseColumns)[number];
export type Compare = (one: string, other: string) => number;

/** Never published, published and changed since, published as it stands. */
const stateRank = ({ publishedNumber, changed }: CourseRow) => (publishedNumber === null ? 0 : changed ? 1 : 2);

/** One to nine, which is not counted, stands between nobody and ten. */
const sizeOf = ({ learners }: CourseRow) => learners ?? 1;

const orders: Record<CourseColumn, (one: CourseRow, other: CourseRow, compare: Compare) => number> = {
  title: (one, other, compare) => compare(one.title, other.title),
  state: (one, other) => stateRank(one) - stateRank(other),
  learners: (one, other) => sizeOf(one) - sizeOf(other),
  reviews: (one, other) => one.openReviewFlags - other.openReviewFlags,
  changedAt: (one, other) => (one.updatedAt < other.updatedAt ? -1 : Number(one.updatedAt > other.updatedAt)),
};

export const isCourseColumn = (id: string): id is CourseColumn => id in orders;

/** The courses in the wished order; those that are equal in it stand by their title. */
export function sortCourses(courses: readonly CourseRow[], sort: TableSort, compare: Compare): CourseRow[] {
  const order = orders[isCourseColumn(sort.column) ? sort.column : 'changedAt'];
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return [...courses].sort(
    (one, other) => sign * order(one, other, compare) || compare(one.title, other.title) || compare(one.id, other.id),
  );
}

/** The courses in use or the archived ones whose title holds the words. */
export const filterCourses = (courses: readonly CourseRow[], asked: string, archived: boolean): CourseRow[] =>
  courses.filter(({ title, archivedAt }) => (archivedAt !== null) === archived && findsWords(title, asked));
