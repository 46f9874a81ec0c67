import type { CourseRow } from '@amelie/contract';
import { filterCourses, sortCourses } from './sort-courses';

const { compare } = new Intl.Collator('el', { sensitivity: 'base' });

const course = (id: string, title: string, given: Partial<CourseRow> = {}): CourseRow => ({
  ...{ id, title, language: 'el', modules: 1, publishedNumber: 1, changed: false, learners: 0, openReviewFlags: 0 },
  ...{ updatedAt: '2026-01-01T00:00:00.000Z', archivedAt: null },
  ...given,
});
const ids = (courses: readonly CourseRow[]) => courses.map(({ id }) => id).join('');

test('titles sort as the language does, with capitals and accents beside their letters', () => {
  const courses = [course('a', 'Ωράριο'), course('b', 'άλφα'), course('c', 'Βήτα')];
  expect(ids(sortCourses(courses, { column: 'title', direction: 'ascending' }, compare))).toBe('bca');
  expect(ids(sortCourses(courses, { column: 'title', direction: 'descending' }, compare))).toBe('acb');
});

test('figures and days sort by size, and what is equal by its title', () => {
  const courses = [
    course('a', 'B', { learners: 15 }),
    course('b', 'A', { learners: 15 }),
    course('c', 'C', { learners: 1000, updatedAt: '2026-02-01T00:00:00.000Z' }),
  ];
  expect(ids(sortCourses(courses, { column: 'learners', direction: 'descending' }, compare))).toBe('cba');
  const few = [course('n', 'N'), course('f', 'F', { learners: null }), ...courses];
  expect(ids(sortCourses(few, { column: 'learners', direction: 'ascending' }, compare))).toBe('nfbac');
  expect(ids(sortCourses(courses, { column: 'changedAt', direction: 'descending' }, compare))[0]).toBe('c');
});

test('what was never published stands before what has changed since, and that before what is as published', () => {
  const courses = [
    course('a', 'A'),
    course('b', 'B', { changed: true }),
    course('c', 'C', { publishedNumber: null, changed: true }),
  ];
  expect(ids(sortCourses(courses, { column: 'state', direction: 'ascending' }, compare))).toBe('cba');
});

test('a course is found without accents, among those in use or among the archived', () => {
  const courses = [course('a', 'Τραύμα'), course('b', 'Τραύμα, παλιό', { archivedAt: '2026-01-01T00:00:00.000Z' })];
  expect(ids(filterCourses(courses, 'ΤΡΑΥΜΑ', false))).toBe('a');
  expect(ids(filterCourses(courses, 'τραυμα', true))).toBe('b');
});
