import type { Trace } from '@amelie/contract';
import { buildLearningPackage } from '../launches/testing/build-launch';
import { buildAdministrator } from '../testing/builders';
import { startTestApp, type TestApp } from '../testing/test-app';
import { buildActivity, buildTincanPackage } from './testing/build-tincan';
import { launch } from './testing/open-activity';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

test('whoever follows learners reads launches and statements of an xAPI package in one order', async () => {
  const learning = await buildLearningPackage(app, {
    packageId: await buildTincanPackage(app.database, [buildActivity('one')]),
  });
  const activity = await launch(app, learning);
  for (const slide of ['a', 'b', 'c']) await activity.say('experienced', { object: { id: `urn:slide:${slide}` } });
  const definition = { name: { en: 'A quiz' } };
  const result = { success: true, score: { scaled: 0.9 } };
  await activity.say('answered', { object: { id: 'urn:quiz', definition }, result });
  await activity.say('passed', { result });
  const staff = await app.as((await buildAdministrator(app.database)).accountId);
  const path = `/api/learners/${learning.enrolmentId}/modules/${learning.moduleId}/traces`;
  const { status, body } = await staff.post<Trace>(path);
  expect([status, body]).toEqual([200, expect.anything()]);
  const lines = body.entries.map(({ what, detail, count, part }) => [
    what,
    detail.verb?.split('/').at(-1),
    count,
    part,
  ]);
  expect(lines.slice(0, 2).map(([what]) => what)).toEqual(['launched', 'opened']);
  expect(lines.filter(([what]) => what === 'said')).toEqual([
    ['said', 'launched', null, 'Activity one'],
    ['said', 'experienced', 3, null],
    ['said', 'answered', null, 'A quiz'],
    ['said', 'passed', null, 'Activity one'],
  ]);
  const told = body.entries.filter(({ what }) => what === 'claimed' || what === 'decided');
  expect(told.map(({ detail }) => detail.completion ?? detail.state)).toEqual(['completed', 'completed']);
});
