import { randomUUID } from 'node:crypto';
import { openClient, type XapiClient } from '../lrs/testing/xapi-client';
import { buildAdministrator, buildTrainer } from '../testing/builders';
import { buildLearningPackage, openModule } from '../launches/testing/build-launch';
import { startTestApp, type TestApp, type TestClient } from '../testing/test-app';
import { buildAu, buildBlock, buildCmi5Package, idOf } from './testing/build-cmi5';
import { startAu } from './testing/open-au';

let app: TestApp;
let administrator: TestClient;
let reader: XapiClient;
let packageId: string;

beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.as((await buildAdministrator(app.database)).accountId);
  reader = await openClient(app);
  packageId = await buildCmi5Package(app.database, [buildBlock('block'), buildAu('one', {}, 'block'), buildAu('two')]);
}, 30_000);
afterAll(() => app.close());

const actor = { account: { homePage: 'https://people.example', name: 'seven' } };
interface Launched {
  url: string;
  registration: string;
  sessionId: string;
}
const launch = (body: object = {}, id = packageId) =>
  administrator.post<Launched>(`/api/packages/${id}/cmi5-launches`, { auIndex: 0, actor, ...body });
const waive = (registration: string, body: object) =>
  administrator.post(`/api/cmi5/registrations/${registration}/waivers`, body);
const verbsOf = async (registration: string) =>
  (await reader.find({ registration, ascending: 'true' })).map(({ verb }) => verb.id.split('/').at(-1));

test('an administrator launches an AU for an actor as given, in a registration and a mode of their choice', async () => {
  const registration = randomUUID();
  const { body } = await launch({ registration, launchMode: 'Review', auIndex: 1 });
  const au = await startAu(app, body.url);
  expect(au).toMatchObject({ actor, registration, sessionId: body.sessionId });
  expect(au.launchData.launchMode).toBe('Review');
  await au.say('initialized');
  expect((await au.say('completed')).status).toBe(403);
  const again = await launch({ registration, auId: idOf('two') });
  expect(again.body.registration).toBe(registration);
  expect(await verbsOf(registration)).toEqual(['launched', 'initialized', 'abandoned', 'launched']);
});

test('a registration belongs to one course and one actor, and no learner’s can be taken', async () => {
  const { body } = await launch();
  const { registration } = body;
  const other = { account: { homePage: 'https://people.example', name: 'eight' } };
  expect((await launch({ registration, actor: other })).body).toMatchObject({ code: 'registration-taken' });
  const second = await buildCmi5Package(app.database, [buildAu('one')]);
  expect((await launch({ registration }, second)).body).toMatchObject({ code: 'registration-taken' });
  const learning = await buildLearningPackage(app, { packageId });
  const state = await openModule(learning);
  const opened = await learning.client.post<Launched>(`/api/launches/${state.launchId}/units`, {
    epoch: state.epoch,
    itemId: idOf('one'),
  });
  const learner = await startAu(app, opened.body.url);
  const forged = await launch({ registration: learner.registration, actor: learner.actor });
  expect(forged.body).toMatchObject({ code: 'registration-taken' });
});

test('what was waived counts as done, once, with its reason, and satisfies what is around it', async () => {
  const { registration } = (await launch()).body;
  expect((await waive(registration, { auIndex: 0, reason: ' ' })).body).toMatchObject({ code: 'reason-missing' });
  expect((await waive(registration, { auId: idOf('one'), reason: 'Tested Out' })).status).toBe(200);
  expect((await waive(registration, { auIndex: 0, reason: 'Again' })).body).toMatchObject({ code: 'unit-waived' });
  await waive(registration, { auIndex: 1, reason: 'Administrative' });
  const told = await reader.find({ registration, ascending: 'true' });
  expect(await verbsOf(registration)).toEqual(['launched', 'waived', 'satisfied', 'waived', 'satisfied']);
  const sessions = told.map(({ context }) => Object.values(context?.extensions ?? {}).at(-1));
  expect(new Set(sessions).size).toBe(3);
  expect(sessions[1]).toBe(sessions[2]);
  expect(told[1]?.result).toMatchObject({ success: true, completion: true });
  expect((await waive(registration, { auIndex: 7, reason: 'x' })).status).toBe(404);
});

test('an abandoned session takes nothing more, and says so once', async () => {
  const { url, sessionId, registration } = (await launch()).body;
  const au = await startAu(app, url);
  await au.say('initialized');
  const abandon = () => administrator.post(`/api/cmi5/sessions/${sessionId}/abandonment`);
  expect([(await abandon()).status, (await abandon()).status]).toEqual([200, 200]);
  expect((await au.say('completed')).status).toBe(403);
  expect(await verbsOf(registration)).toEqual(['launched', 'initialized', 'abandoned']);
});

test('nobody but an administrator launches for others', async () => {
  const trainer = await app.as((await buildTrainer(app.database)).accountId);
  expect((await trainer.post(`/api/packages/${packageId}/cmi5-launches`, { auIndex: 0, actor })).status).toBe(403);
});
