import { newId } from '@amelie/ground';
import type { LaunchStart, PackageAnswers, PlayerState } from '@amelie/contract';
import { buildItem, buildLearningPackage, openModule, sendCommit } from '../launches/testing/build-launch';
import { buildLearner, buildTrainer } from '../testing/builders';
import { startTestApp, type TestApp } from '../testing/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const interactions = (answer: string, result: string) => ({
  '0': { id: 'Q1', type: 'choice', student_response: 'c', result: 'wrong' },
  '1': { id: 'Q1', type: 'choice', student_response: answer, result },
  '2': { id: 'Q2', type: 'fill-in', student_response: 'She is called Maria', result: 'correct' },
});

const answersOf = async (packageId: string) => {
  const trainer = await app.as((await buildTrainer(app.database)).accountId);
  return trainer.get<PackageAnswers>(`/api/packages/${packageId}/answers`);
};

test('trainers read what learners answered last in a package, without previews, names or written words', async () => {
  const learning = await buildLearningPackage(app, { items: [buildItem('one'), buildItem('two')] });
  const { database } = app;
  for (const answer of [...'aaaaabbbbb']) {
    const { accountId } = await buildLearner(database);
    await database.query(
      `insert into enrolment (id, account_id, course_id, version_id)
       select $1, $2, course_id, version_id from enrolment where id = $3`,
      [newId(), accountId, learning.enrolmentId],
    );
    const state = await openModule({ ...learning, client: await app.as(accountId) });
    const client = await app.as(accountId);
    const cmi = {
      core: { lesson_status: 'completed' },
      interactions: interactions(answer, answer === 'a' ? 'correct' : 'wrong'),
    };
    expect((await sendCommit(client, state, { cmi })).status).toBe(200);
  }
  const trainer = await app.as((await buildTrainer(database)).accountId);
  const preview = await trainer.post<LaunchStart>(`/api/packages/${learning.packageId}/previews`);
  const looked = await trainer.post<PlayerState>(`/api/launches/${preview.body.launchId}/opening`);
  await sendCommit(trainer, looked.body, { cmi: { interactions: interactions('a', 'correct') } });

  const { status, body } = await answersOf(learning.packageId);
  expect(status).toBe(200);
  expect(body.parts).toEqual([{ itemId: 'one', title: 'Part one' }]);
  expect(body.questions).toEqual([
    {
      ...{
        itemId: 'one',
        id: 'Q1',
        type: 'choice',
        text: null,
        answered: 10,
        rightShare: 0.5,
        hidden: null,
        others: 0,
      },
      answers: [
        { parts: [['a']], count: 5, isRight: true },
        { parts: [['b']], count: 5, isRight: false },
      ],
    },
    {
      ...{ itemId: 'one', id: 'Q2', type: 'fill-in', text: null, answered: 10, rightShare: 1, hidden: 'written' },
      ...{ answers: [], others: 0 },
    },
  ]);
  expect(JSON.stringify(body)).not.toContain('Maria');
});

test('a package that nobody has answered in has no questions yet', async () => {
  const { packageId } = await buildLearningPackage(app);
  expect((await answersOf(packageId)).body).toMatchObject({ parts: [], questions: [] });
});
