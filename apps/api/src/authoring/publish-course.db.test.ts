import { newId } from '@amelie/ground';
import { type CourseDraft, emptyPage } from '@amelie/contract';
import { addModule } from './add-module';
import { changeCourse } from './change-course';
import { changeDraftPage } from './change-draft-page';
import { changeDraftQuiz } from './change-draft-quiz';
import { changeModule } from './change-module';
import { createCourse } from './create-course';
import { readDraftPage, readDraftQuiz } from './read-draft-content';
import { readNewestPublished } from '../courses/courses.queries';
import { rowOf, rowsOf } from '../platform/database/database';
import type { Actor } from '../platform/policy/actor';
import { buildActor } from '../testing/build-actor';
import { buildLearner, buildQuizDefinition, buildTrainer } from '../testing/builders';
import { openTestDatabase, type TestDatabase } from '../testing/test-database';
import { readPage } from '../progress/read-page';
import { publishCourse } from '../publishing/publish-course';

let own: TestDatabase;
let trainer: Actor;

beforeAll(async () => {
  own = await openTestDatabase();
  trainer = buildActor((await buildTrainer(own.database)).accountId, ['trainer']);
});
afterAll(() => own.close());

const textOf = (words: string) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] }],
});

/** A page with everything that can stand beside its text. */
const fullPage = {
  body: textOf('First words'),
  contentNote: 'It speaks of violence.',
  summary: textOf('The way round'),
  sources: [{ id: 's1', title: 'A source', url: 'https://www.who.int/' }],
  glossary: [{ id: 'consent', term: 'Consent', meaning: 'She agrees.' }],
};

const moduleOf = (course: CourseDraft, index: number) => {
  const module = course.modules[index];
  if (!module) throw new Error('no such module');
  return module;
};

/** A course with a page and a quiz, ready to be published. */
async function buildReadyDraft(): Promise<CourseDraft> {
  const { database } = own;
  const { id: courseId } = await createCourse(database, trainer, { title: 'First title', language: 'en' });
  await addModule(database, trainer, { courseId, kind: 'page', title: 'A page' });
  const course = await addModule(database, trainer, { courseId, kind: 'quiz', title: 'A quiz' });
  await changeDraftPage(database, trainer, { ...fullPage, courseId, moduleId: moduleOf(course, 0).id });
  const moduleId = moduleOf(course, 1).id;
  await changeDraftQuiz(database, trainer, { courseId, moduleId, ...buildQuizDefinition() });
  return changeModule(database, trainer, { courseId, moduleId, contentNote: 'It asks about violence.' });
}

async function enrol(courseId: string) {
  const { database } = own;
  const { accountId } = await buildLearner(database);
  const version = await readNewestPublished(database, courseId);
  await database.query(`insert into enrolment (id, account_id, course_id, version_id) values ($1, $2, $3, $4)`, [
    newId(),
    accountId,
    courseId,
    version?.id,
  ]);
  return accountId;
}

test('learners stay on the version they began, whatever is changed and published later', async () => {
  const { database } = own;
  const { id: courseId } = await buildReadyDraft();
  const first = await publishCourse(database, trainer, { courseId });
  const begun = first.published[0];
  const learner = await enrol(courseId);

  await changeCourse(database, trainer, { courseId, title: 'Second title' });
  const page = moduleOf(first, 0);
  await changeDraftPage(database, trainer, {
    ...emptyPage,
    ...{ courseId, moduleId: page.id, body: textOf('Second words') },
  });
  const quiz = moduleOf(first, 1);
  await changeDraftQuiz(database, trainer, { courseId, moduleId: quiz.id, ...buildQuizDefinition({ passMark: 1 }) });
  await changeModule(database, trainer, { courseId, moduleId: quiz.id, contentNote: null });
  const second = await publishCourse(database, trainer, { courseId });

  expect(second.published.map(({ number, title, learners }) => ({ number, title, learners }))).toEqual([
    { number: 2, title: 'Second title', learners: 0 },
    { number: 1, title: 'First title', learners: null },
  ]);
  const seen = await rowsOf<{ title: string; body: unknown; passMark: number | null; note: string | null }>(
    database,
    `select v.title, g.body, q.pass_mark as "passMark", m.content_note as note from enrolment e
     join course_version v on v.id = e.version_id join course_module m on m.version_id = v.id
     left join page g on g.id = m.page_id left join quiz q on q.id = m.quiz_id
     where e.account_id = $1 order by m.position`,
    [learner],
  );
  expect(seen).toEqual([
    { title: 'First title', body: textOf('First words'), passMark: null, note: null },
    { title: 'First title', body: null, passMark: 0.5, note: 'It asks about violence.' },
  ]);
  expect(second.published[1]?.id).toBe(begun?.id);
});

test('after publication the draft is an unchanged copy with one number more', async () => {
  const { database } = own;
  const before = await buildReadyDraft();
  const after = await publishCourse(database, trainer, { courseId: before.id });
  expect(after).toMatchObject({ number: 2, changed: false, problems: [], title: 'First title' });
  expect(after.modules).toMatchObject([
    { title: 'A page', contentNote: null },
    { title: 'A quiz', contentNote: 'It asks about violence.' },
  ]);
  expect(after.modules.map((module) => module.id)).not.toEqual(before.modules.map((module) => module.id));
  const page = await readDraftPage(database, { courseId: after.id, moduleId: moduleOf(after, 0).id });
  expect(page).toEqual(fullPage);
  const quiz = await readDraftQuiz(database, { courseId: after.id, moduleId: moduleOf(after, 1).id });
  expect(quiz.questions).toHaveLength(2);
});

test('ten publications at once make one version', async () => {
  const { database } = own;
  const { id: courseId } = await buildReadyDraft();
  const answers = await Promise.all(Array.from({ length: 10 }, () => publishCourse(database, trainer, { courseId })));
  expect(new Set(answers.map((answer) => answer.published.length))).toEqual(new Set([1]));
  expect(
    await rowOf(database, `select count(*)::int as n from course_version where course_id = $1`, [courseId]),
  ).toEqual({
    n: 2,
  });
});

test('a course that is not ready is refused with every problem, and nothing is published', async () => {
  const { database } = own;
  const { id: courseId } = await createCourse(database, trainer, { title: 'A course', language: 'el' });
  await addModule(database, trainer, { courseId, kind: 'page', title: 'Empty page' });
  await addModule(database, trainer, { courseId, kind: 'package', title: 'No package' });
  const course = await addModule(database, trainer, { courseId, kind: 'quiz', title: 'Empty quiz' });
  await expect(publishCourse(database, trainer, { courseId })).rejects.toMatchObject({
    code: 'course-not-ready',
    facts: {
      problems: [
        { problem: 'page-empty', moduleId: moduleOf(course, 0).id },
        { problem: 'package-missing', moduleId: moduleOf(course, 1).id },
        { problem: 'quiz-empty', moduleId: moduleOf(course, 2).id },
      ],
    },
  });
  expect(await readNewestPublished(database, courseId)).toBeNull();
});

test('a page of blanks is an empty page', async () => {
  const { database } = own;
  const course = await buildReadyDraft();
  const given = { ...emptyPage, courseId: course.id, moduleId: moduleOf(course, 0).id, body: textOf('  \n ') };
  await changeDraftPage(database, trainer, given);
  await expect(publishCourse(database, trainer, { courseId: course.id })).rejects.toMatchObject({
    facts: { problems: [{ problem: 'page-empty', moduleId: given.moduleId }] },
  });
});

test('a content note without a way round the text is refused; blanks are no way round', async () => {
  const course = await buildReadyDraft();
  const given = { ...fullPage, courseId: course.id, moduleId: moduleOf(course, 0).id, summary: textOf(' \n') };
  await changeDraftPage(own.database, trainer, given);
  await expect(publishCourse(own.database, trainer, { courseId: course.id })).rejects.toMatchObject({
    facts: { problems: [{ problem: 'note-without-summary', moduleId: given.moduleId }] },
  });
});

test('learners get the page as it was published, with all that stood beside it then', async () => {
  const { database } = own;
  const { id: courseId } = await buildReadyDraft();
  const first = await publishCourse(database, trainer, { courseId });
  const learner = await enrol(courseId);
  await changeDraftPage(database, trainer, { ...emptyPage, courseId, moduleId: moduleOf(first, 0).id });
  const begun = await rowOf<{ moduleId: string }>(
    database,
    `select m.id as "moduleId" from course_module m join enrolment e on e.version_id = m.version_id
     where e.account_id = $1 and m.kind = 'page'`,
    [learner],
  );
  expect(await readPage(database, learner, begun?.moduleId ?? '')).toMatchObject({
    ...fullPage,
    ...{ courseTitle: 'First title', language: 'en', position: 1, modules: 2 },
  });
});

test('whoever may not author courses is refused by the verb itself', async () => {
  const course = await buildReadyDraft();
  const learner = buildActor((await buildLearner(own.database)).accountId, ['learner']);
  await expect(publishCourse(own.database, learner, { courseId: course.id })).rejects.toMatchObject({
    code: 'not-allowed',
  });
});
