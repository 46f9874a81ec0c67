import { newId, type Config } from '@amelie/ground';
import {
  buildPackage,
  openReviewFlags,
  quizQuestions,
  readCourse,
  type Course,
  type CourseModule,
} from '@amelie/course-kit';
import { emptyPage, type RichText } from '@amelie/contract';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { addModule } from '../authoring/add-module';
import { changeCourse } from '../authoring/change-course';
import { changeDraftPage } from '../authoring/change-draft-page';
import { changeDraftQuiz } from '../authoring/change-draft-quiz';
import { changeModule } from '../authoring/change-module';
import { changeReviewFlags } from '../authoring/change-review-flags';
import { createCourse } from '../authoring/create-course';
import { receiveFile } from '../packages/receive-package';
import { type Database, rowOf } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { publishCourse } from '../publishing/publish-course';

const bundled = resolve(__dirname, '../../../../courses/trafficking-as-a-health-matter');

export interface CourseSeed {
  config: Config;
  database: Database;
  trainer: Actor;
  progress: (message: string) => void;
  runJobs: () => Promise<void>;
}

async function publishedVersion(database: Database, slug: string) {
  return rowOf<{ courseId: string; versionId: string }>(
    database,
    `select c.id as "courseId", v.id as "versionId" from course c join course_version v on v.course_id = c.id
     where c.slug = $1 and v.state = 'published' order by v.number desc limit 1`,
    [slug],
  );
}

/** A package of this name that an earlier start, cut off in the middle, has left. */
async function findImported(seed: CourseSeed, fileName: string): Promise<string | null> {
  const row = await rowOf<{ id: string }>(
    seed.database,
    `select id from package where file_name = $1 and uploaded_by = $2 and state <> 'refused' order by received_at limit 1`,
    [fileName, seed.trainer.accountId],
  );
  return row?.id ?? null;
}

async function receiveModule(seed: CourseSeed, course: Course, module: CourseModule): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'amelie-course-'));
  try {
    const out = join(folder, `${course.slug}-${module.id}.zip`);
    await buildPackage(course, { module: module.id, format: 'scorm2004', out });
    return await receiveFile(seed.database, seed.config, { path: out, accountId: seed.trainer.accountId });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds a module's package and sends it through the same import as any trainer's. */
async function importModule(seed: CourseSeed, course: Course, module: CourseModule): Promise<string> {
  const known = await findImported(seed, `${course.slug}-${module.id}.zip`);
  const packageId = known ?? (await receiveModule(seed, course, module));
  await seed.runJobs();
  const row = await rowOf<{ state: string; faults: unknown }>(
    seed.database,
    `select state, faults from package where id = $1`,
    [packageId],
  );
  if (row?.state !== 'ready') throw new Error(`The bundled course was refused: ${JSON.stringify(row?.faults)}`);
  return packageId;
}

const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] });

/** The page before the first module: what it is about, for whom, and that one may stop at any time. */
function welcomePage(course: Course): RichText {
  return {
    type: 'doc',
    content: [
      paragraph(course.summary.trim()),
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'How it works' }] },
      {
        type: 'bulletList',
        content: [
          'Read at your own pace. Your place is kept, also when you close the page in the middle.',
          'Some pages speak about violence, without detail. A note comes before them, and you can read a summary instead; it counts the same.',
          'Never enter anything about a real patient. The cases here are made up.',
          'The quiz at the end is graded here. When you have passed, your certificate is made at once.',
        ].map((text) => ({ type: 'listItem' as const, content: [paragraph(text)] })),
      },
      paragraph(
        'If something here touches you, stop. Breaks and support are one tap away at the bottom of every page.',
      ),
    ],
  };
}

async function addWelcome(seed: CourseSeed, courseId: string, course: Course): Promise<void> {
  const { database, trainer } = seed;
  const draft = await addModule(database, trainer, { courseId, kind: 'page', title: 'Before you begin' });
  const moduleId = draft.modules.at(-1)?.id ?? '';
  await changeDraftPage(database, trainer, { ...emptyPage, courseId, moduleId, body: welcomePage(course) });
  await changeModule(database, trainer, { courseId, moduleId, minutes: 2 });
}

async function addPackage(
  seed: CourseSeed,
  courseId: string,
  given: { module: CourseModule; packageId: string },
): Promise<void> {
  const { database, trainer } = seed;
  const { module, packageId } = given;
  const draft = await addModule(database, trainer, { courseId, kind: 'package', title: module.title, packageId });
  await changeModule(database, trainer, {
    courseId,
    moduleId: draft.modules.at(-1)?.id ?? '',
    minutes: module.minutes,
  });
}

async function addQuiz(
  seed: CourseSeed,
  courseId: string,
  given: { course: Course; module: CourseModule },
): Promise<void> {
  const { database, trainer } = seed;
  const { course, module } = given;
  const draft = await addModule(database, trainer, { courseId, kind: 'quiz', title: 'Check yourself' });
  const questions = quizQuestions(course, module.id).map((question) => ({
    ...question,
    id: newId(),
    points: 1,
    options: question.options.map((option) => ({ ...option, id: newId() })),
  }));
  await changeDraftQuiz(database, trainer, {
    courseId,
    moduleId: draft.modules.at(-1)?.id ?? '',
    passMark: module.quiz.passMark,
    attemptsAllowed: null,
    shuffleOptions: true,
    questions,
  });
}

/** The bundled course, built from its source, imported, composed and published by the demo's trainer. */
export async function seedCourse(seed: CourseSeed): Promise<{ courseId: string; versionId: string }> {
  const { database, trainer, progress } = seed;
  const course = readCourse(bundled);
  const known = await publishedVersion(database, course.slug);
  if (known) return known;
  await database.query(`update course set slug = null, archived_at = now() where slug = $1`, [course.slug]);
  progress('building and importing the bundled course');
  const { id: courseId } = await createCourse(database, trainer, { title: course.title, language: course.language });
  await database.query(`update course set slug = $2 where id = $1`, [courseId, course.slug]);
  await changeCourse(database, trainer, { courseId, summary: course.summary.trim() });
  await addWelcome(seed, courseId, course);
  for (const module of course.modules) {
    const packageId = await importModule(seed, course, module);
    await addPackage(seed, courseId, { module, packageId });
    await addQuiz(seed, courseId, { course, module });
  }
  const reviewFlags = openReviewFlags(course).map(({ reviewer, what, where }) => ({
    reviewer,
    what,
    where: where.slice(0, 200),
  }));
  await changeReviewFlags(database, trainer, { courseId, reviewFlags });
  await publishCourse(database, trainer, { courseId });
  progress('published the bundled course');
  const published = await publishedVersion(database, course.slug);
  if (!published) throw new Error('The bundled course was not published.');
  return published;
}
