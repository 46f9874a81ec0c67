import type { EvaluatedCourse, Reply, routes } from '@amelie/contract';
import type { Askable } from '../platform/database/database';
import { askingVersions, type AskingVersion, countPersons } from './evaluation.queries';
import { ratesOf } from './read-evaluation';

/** The courses that ask for an evaluation, each with its response rates over all versions. */
export async function listEvaluations(database: Askable): Promise<Reply<typeof routes.listEvaluations>> {
  const versions = await askingVersions(database, null);
  const counts = await countPersons(
    database,
    versions.map(({ id }) => id),
  );
  const courses = new Map<string, AskingVersion[]>();
  for (const version of versions) courses.set(version.courseId, [...(courses.get(version.courseId) ?? []), version]);
  const rows = [...courses.values()].flatMap((own): EvaluatedCourse[] => {
    const [newest] = own;
    if (!newest) return [];
    const ids = own.map(({ id }) => id);
    const { end, followUp } = ratesOf(counts.filter(({ versionId }) => ids.includes(versionId)));
    const { courseId, title, language } = newest;
    return [
      { courseId, courseTitle: title, language, end, followUp: own.some((one) => one.followUp) ? followUp : null },
    ];
  });
  return { courses: rows.sort((a, b) => (a.courseTitle < b.courseTitle ? -1 : 1)) };
}
