import { buildLearningPackage, openModule } from '../launches/testing/build-launch';
import { StatementGroup } from '../lrs/statements/statement-group';
import { tellRecords } from '../lrs/telling/tell-records';
import { openClient } from '../lrs/testing/xapi-client';
import { startTestApp, type TestApp } from '../testing/test-app';
import { buildAu, buildCmi5Package, idOf } from './testing/build-cmi5';
import { startAu } from './testing/open-au';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

test('what an AU tells the record store itself is not told a second time', async () => {
  const { database, config } = app;
  const reader = await openClient(app);
  const learning = await buildLearningPackage(app, { packageId: await buildCmi5Package(database, [buildAu('one')]) });
  const { launchId, epoch } = await openModule(learning);
  const { body } = await learning.client.post<{ url: string }>(`/api/launches/${launchId}/units`, {
    ...{ epoch, itemId: idOf('one') },
  });
  const au = await startAu(app, body.url);
  for (const verb of ['initialized', 'completed', 'passed', 'terminated'])
    expect((await au.say(verb)).status).toBe(200);
  await tellRecords({ database, settings: config, group: new StatementGroup(database) }, learning.enrolmentId);
  const verbs = (await reader.find({ registration: learning.enrolmentId })).map(({ verb }) =>
    verb.id.split('/').at(-1),
  );
  // Only what no AU can tell: that the course is done, and its certificate.
  expect(verbs.filter((verb) => ['initialized', 'passed', 'terminated', 'resumed'].includes(verb ?? ''))).toEqual([]);
  expect((await reader.find({ registration: au.registration })).length).toBeGreaterThan(4);
});
