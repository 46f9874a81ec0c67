import { type RouteDefinition, routes } from '@amelie/contract';
import { buildWorld, type World } from '../../testing/build-belongings';
import { optionsOf } from '../../testing/quiz-sitting';
import { buildLearner, buildStaff, buildTrainer } from '../../testing/builders';
import { realAddress, strangeAddress, usualBodies } from '../../testing/name-objects';
import { snapshot } from '../../testing/snapshot';
import { type Answer, startTestApp, type TestApp, type TestClient } from '../../testing/test-app';

let app: TestApp;
let world: World;
let strangers: Record<string, TestClient>;

beforeAll(async () => {
  app = await startTestApp();
  world = await buildWorld(app);
  const { database } = app;
  const fellow = await app.as((await buildLearner(database)).accountId);
  await fellow.post(`/api/courses/${world.courseId}/enrolments`);
  strangers = {
    'a learner': await app.as((await buildLearner(database)).accountId),
    'a learner of the same course': fellow,
    'a trainer': await app.as((await buildTrainer(database)).accountId),
    staff: await app.as((await buildStaff(database)).accountId),
  };
});
afterAll(() => app.close());

/** What trainers share among themselves, staff among themselves, and what is public. */
const sharedWith: Partial<Record<string, (who: string, route: RouteDefinition) => boolean>> = {
  'author-courses': (who) => who === 'a trainer',
  'see-evaluations': (who) => who === 'a trainer' || who === 'staff',
  'edit-targets': (who) => who === 'staff',
  'manage-certificates': (who) => who === 'staff',
  anyone: () => true,
};
const isShared = (who: string, route: RouteDefinition): boolean =>
  route === routes.enrol ||
  // A picture is named by the hash of what is in it: only a question that somebody sees tells it.
  route === routes.questionMediaFile ||
  (sharedWith[route.who]?.(who, route) ?? false) ||
  (who === 'a learner of the same course' && /^\/api\/my\/(courses|modules)\//.test(route.path));

const withIds = Object.entries<RouteDefinition>(routes).filter(([, { path }]) => path.includes('/:'));
const send = (client: TestClient, address: string, { name, route }: { name: string; route: RouteDefinition }) => {
  const method = route.method.toLowerCase() as 'get';
  return client[method](address, route.body ? usualBodies(world)[name] : undefined);
};
const said = ({ status, body }: Answer) => ({ status, body: { ...body, requestId: '' } });

test.each(withIds)('%s tells nobody of what is not theirs, and changes nothing', async (name, route) => {
  const before = await snapshot(app.database);
  for (const [who, client] of Object.entries(strangers)) {
    if (isShared(who, route)) continue;
    const real = await send(client, realAddress(route, world), { name, route });
    const strange = await send(client, strangeAddress(route), { name, route });
    expect([403, 404]).toContain(real.status);
    expect(said(real)).toEqual(said(strange));
  }
  expect(await snapshot(app.database)).toEqual(before);
});

/** Owners last, and the requests that end something at the very end. */
const ending = [
  'submitQuiz',
  'getQuizResult',
  'endLaunch',
  'removeJudge',
  'removeModule',
  'removeQuestionCategory',
  'discardQuestionImport',
  'archiveCourse',
  'deletePackage',
  'changePerson',
];
const inOrder = [...withIds].sort(([a], [b]) => ending.indexOf(a) - ending.indexOf(b));
const ownerOf = ({ who }: RouteDefinition): TestClient => {
  if (who === 'author-courses') return world.trainer;
  if (who === 'manage-people' || who === 'follow-learners') return world.administrator;
  return ['see-evaluations', 'edit-targets', 'export-completions', 'manage-certificates'].includes(who)
    ? world.staff
    : world.learner;
};

test('the same addresses are found by whom they belong to', async () => {
  const lost: string[] = [];
  for (const [name, route] of inOrder) {
    const { status } = await send(ownerOf(route), realAddress(route, world), { name, route });
    if ([400, 401, 403, 404].includes(status) || status >= 500) lost.push(`${name} ${status}`);
  }
  expect(lost).toEqual([]);
});

test('an object of one’s own opens no object of others below it', async () => {
  const own = await buildWorld(app);
  const question = world.attempt.questions[0];
  const before = await snapshot(app.database);
  const answer = { answer: { type: 'single', chosen: optionsOf(question?.asked)[0]?.id }, given: 1 };
  const answers = [
    await own.learner.put(`/api/quiz-attempts/${own.attempt.id}/answers/${question?.id}`, answer),
    await own.trainer.patch(`/api/courses/${own.draftCourseId}/draft/modules/${world.draft.quiz}`, { title: 'x' }),
    await own.trainer.get(`/api/courses/${own.draftCourseId}/draft/modules/${world.draft.quiz}/quiz`),
    await own.trainer.delete(`/api/courses/${own.draftCourseId}/draft/modules/${world.draft.quiz}`),
    await own.trainer.patch(`/api/courses/${own.draftCourseId}/draft/modules/${own.modules.page}`, { title: 'x' }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  expect(await snapshot(app.database)).toEqual(before);
});
