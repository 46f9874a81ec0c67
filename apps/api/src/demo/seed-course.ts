import { type Course, courseLanguages, FaultyCourse, readCourse, tellFault } from '@amelie/course-kit';
import type { Language } from '@amelie/contract';
import { resolve } from 'node:path';
import { createCourse } from '../authoring/create-course';
import { type Database, rowOf } from '../platform/database/database';
import { publishCourse } from '../publishing/publish-course';
import { composeCourse } from './compose-course';
import { type CourseSeed, slugOf } from './course-seed';
import { importModules, type ImportedModules } from './import-modules';

const bundled = resolve(__dirname, '../../../../courses/trafficking-as-a-health-matter');

interface PublishedCourse {
  courseId: string;
  versionId: string;
}

async function publishedVersion(database: Database, slug: string): Promise<PublishedCourse | null> {
  return rowOf<PublishedCourse>(
    database,
    `select c.id as "courseId", v.id as "versionId" from course c join course_version v on v.course_id = c.id
     where c.slug = $1 and v.state = 'published' order by v.number desc limit 1`,
    [slug],
  );
}

/** A translation that somebody is still writing is left out, and said so: it keeps nobody from starting. */
function readTranslation(folder: string, language: Language, progress: CourseSeed['progress']): Course[] {
  try {
    return [readCourse(folder, { language })];
  } catch (error) {
    if (!(error instanceof FaultyCourse)) throw error;
    const [first] = error.faults;
    progress(
      `the course in ${language} is left out, it has ${error.faults.length} faults: ${first && tellFault(first)}`,
    );
    return [];
  }
}

function readLanguages(folder: string, progress: CourseSeed['progress']): Course[] {
  const original = readCourse(folder);
  const others = courseLanguages(folder).filter((language) => language !== original.language);
  return [original, ...others.flatMap((language) => readTranslation(folder, language, progress))];
}

async function publishLanguage(seed: CourseSeed, course: Course, imported: ImportedModules): Promise<void> {
  const { database, trainer } = seed;
  const slug = slugOf(course);
  // What a start that was cut off has left makes way.
  await database.query(`update course set slug = null, archived_at = now() where slug = $1`, [slug]);
  const draft = await createCourse(database, trainer, { title: course.title, language: course.language });
  await database.query(`update course set slug = $2, family = $3 where id = $1`, [draft.id, slug, course.slug]);
  await composeCourse(seed, { courseId: draft.id, versionId: draft.versionId }, { course, imported });
  await publishCourse(database, trainer, { courseId: draft.id });
}

/**
 * The bundled course in every language that it has, built from its source, imported, composed and published by the
 * demo's trainer. Answers the original.
 */
export async function seedCourse(seed: CourseSeed, folder = bundled): Promise<PublishedCourse> {
  const { database, progress } = seed;
  const courses = readLanguages(folder, progress);
  const missing: Course[] = [];
  for (const course of courses) if (!(await publishedVersion(database, slugOf(course)))) missing.push(course);
  if (missing.length > 0) {
    progress(`building and importing the bundled course in ${missing.map(({ language }) => language).join(', ')}`);
    const imported = await importModules(seed, missing);
    for (const course of missing) await publishLanguage(seed, course, imported);
    progress('published the bundled course');
  }
  const slug = courses[0]?.slug ?? '';
  await database.query(`update course set family = $1 where slug = $1 and family is null`, [slug]);
  const published = await publishedVersion(database, slug);
  if (!published) throw new Error('The bundled course was not published.');
  return published;
}
