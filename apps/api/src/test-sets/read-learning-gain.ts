import { fewestAnswers, shownGroups, shownLearningGain } from '@amelie/rules';
import { gainGroups, type GainGroup, type GainReport, type Given, type routes } from '@amelie/contract';
import { now } from '../platform/clock/clock';
import { type Askable, rowOf } from '../platform/database/database';
import { Refusal } from '../platform/refusals/refusal';
import { type PersonGain, readGains, versionsWithTests } from './learning-gain.queries';

async function findCourse(database: Askable, courseId: string) {
  const course = await rowOf<Pick<GainReport, 'courseTitle' | 'language'>>(
    database,
    `select title as "courseTitle", language from course_version where course_id = $1 order by number desc limit 1`,
    [courseId],
  );
  if (!course) throw new Refusal('not-found');
  return course;
}

function groupsBy(rows: readonly PersonGain[], by: GainGroup): GainReport['groups'][number] {
  const groups = new Map<string, PersonGain[]>();
  for (const row of rows) {
    const key = row[by] ?? 'unknown';
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const cells = shownGroups(groups).sort((a, b) => (a.key < b.key ? -1 : 1));
  // Which groups there are is told only of those that are told: a country alone may name somebody.
  return { by, cells: cells.filter(({ gain }) => gain !== null) };
}

/** What learners gained between the tests of a course, through the rules for small groups. Refuses `not-found`. */
export async function readLearningGain(
  database: Askable,
  given: Given<typeof routes.getLearningGain>,
): Promise<GainReport> {
  const { courseId, versionId = null } = given;
  const course = await findCourse(database, courseId);
  const versions = await versionsWithTests(database, courseId);
  const chosen = versions.filter(({ id }) => versionId === null || id === versionId);
  if (versionId !== null && chosen.length === 0) throw new Refusal('not-found');
  const rows = await readGains(
    database,
    chosen.map(({ id }) => id),
    now(),
  );
  return {
    ...course,
    courseId,
    versionId,
    versions: versions.map(({ id, number, publishedAt }) => ({ id, number, publishedAt: publishedAt.toISOString() })),
    delayed: chosen.some(({ delayed }) => delayed),
    threshold: fewestAnswers.question,
    ...shownLearningGain(rows),
    groups: gainGroups.map((by) => groupsBy(rows, by)),
  };
}
