import type { Browser, Page } from 'playwright-core';
import type { Database } from '../apps/api/src/platform/database/database';
import { openDatabase } from '../apps/api/src/platform/database/open-database';
import { buildTested, buildTestedCourse } from '../apps/api/src/testing/build-test-set';
import { buildTrainer, testPassword } from '../apps/api/src/testing/builders';
import { launchBrowser } from '../tools/browser.mjs';
import { faultsOn } from './accessibility/faults-on';
import { type Platform, startPlatform } from './harness/platform';
import { textsIn } from './journey/texts';
import { visitAs } from './journey/visit-as';

// A whole browser walks here: on a busy machine that takes longer than a unit.
jest.setTimeout(120_000);

const say = textsIn('en');
const phone = { width: 390, height: 844 };
const desk = { width: 1366, height: 900 };

let platform: Platform;
let database: Database;
let browser: Browser;

beforeAll(async () => {
  platform = await startPlatform({ roles: ['api'] });
  database = await openDatabase(platform.databaseUrl, 4);
  browser = await launchBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await database.source.destroy();
  await platform.stop();
});

const visit = (path: string, email: string, viewport = desk) =>
  visitAs(browser, { email, password: testPassword }, { platform, path, viewport });

const weeksAgo = (weeks: number) => new Date(Date.now() - weeks * 7 * 24 * 3600 * 1000);
const button = (page: Page, key: string) => page.getByRole('button', { name: say(key), exact: true });

test('a trainer names the tests of a course and reads what stands in the way', async () => {
  const { email } = await buildTrainer(database);
  const page = await visit('/teach', email);
  const post = (path: string, data: object) =>
    page.request.post(`${platform.appOrigin}/api${path}`, { headers: { origin: platform.appOrigin }, data });
  const { id } = (await (await post('/courses', { title: 'A new course', language: 'en' })).json()) as { id: string };
  for (const title of ['Before', 'After', 'Later']) await post(`/courses/${id}/draft/modules`, { kind: 'quiz', title });
  await page.goto(`${platform.appOrigin}/teach/courses/${id}`);
  await page.getByText(say('authoring.tests.off')).waitFor();
  await button(page, 'authoring.tests.edit').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('authoring.tests.before')).selectOption({ label: 'Before' });
  await dialog.getByLabel(say('authoring.tests.after')).selectOption({ label: 'After' });
  await dialog.getByLabel(say('authoring.tests.delayed')).selectOption({ label: 'Later' });
  await dialog.getByLabel(say('authoring.tests.weeks')).fill('60');
  expect(await faultsOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: say('common.save') }).click();
  await dialog.getByText(say('authoring.tests.weeksFault')).waitFor();
  await dialog.getByLabel(say('authoring.tests.weeks')).fill('8');
  await dialog.getByRole('button', { name: say('common.save') }).click();
  await page.getByText(say('authoring.tests.on', { before: 'Before', after: 'After' })).waitFor();
  await page.getByText(say('authoring.problem.delayed-test-required')).first().waitFor();
});

test('a trainer sees no gain of nine learners, and that of twenty with its interval', async () => {
  const course = await buildTestedCourse(database);
  const { email } = await buildTrainer(database);
  const took = (n: number) =>
    buildTested(database, {
      ...{ course, scores: [0.4 + 0.1 * (n % 2), 0.8, n < 10 ? 0.6 : null], completedAt: weeksAgo(20) },
      ...(n < 10 ? { language: 'el', country: 'GR' } : { country: 'BE' }),
    });
  for (let n = 0; n < 9; n += 1) await took(n);
  const page = await visit(`/evaluations/${course.courseId}/gain`, email);
  await page
    .getByText(say('evaluations.gain.few', { threshold: 10 }))
    .first()
    .waitFor();
  expect(await page.getByText(say('evaluations.gain.dz')).count()).toBe(0);
  for (let n = 9; n < 20; n += 1) await took(n);
  await page.reload();
  const more = say('evaluations.gain.read.up', { points: '35', low: '32.6', high: '37.4' });
  await page.getByText(more).waitFor();
  await page.getByRole('img', { name: say('evaluations.gain.chartOf', { before: '45%', after: '80%' }) }).waitFor();
  await page.getByText(say('evaluations.gain.retention')).waitFor();
  await page
    .getByRole('table', { name: say('evaluations.gain.by.language') })
    .getByText('Ελληνικά')
    .waitFor();
  expect(await faultsOn(page)).toEqual([]);
});

test('a learner reads when the later test opens, and it does not open before', async () => {
  const course = await buildTestedCourse(database, { delayWeeks: 8 });
  const { email } = await buildTested(database, { course, scores: [0.5, 0.7, null], completedAt: weeksAgo(2) });
  const page = await visit(`/courses/${course.courseId}`, email, phone);
  await page.getByText(/^opens on /).waitFor();
  expect(await faultsOn(page)).toEqual([]);
  await page.goto(`${platform.appOrigin}/quizzes/${course.moduleIds[3]}`);
  await button(page, 'quizzes.start').click();
  await page.getByText(say('refusals.test-not-open')).waitFor();
});

test('a learner answers three questions weeks later, and reads which answers were right', async () => {
  const course = await buildTestedCourse(database);
  const { email } = await buildTested(database, { course, scores: [0.5, 0.7, null], completedAt: weeksAgo(2) });
  const page = await visit(`/courses/${course.courseId}/booster`, email, phone);
  await button(page, 'forms.booster.begin').click();
  await page.getByRole('heading', { level: 2 }).nth(2).waitFor();
  for (const option of await page.getByRole('radio').all()) await option.check({ force: true });
  // Where the page stands now, the bar at the foot of a phone covers half of an answer.
  await page.evaluate('scrollTo(0, 0)');
  expect(await faultsOn(page)).toEqual([]);
  await button(page, 'forms.booster.check').click();
  await page.getByText(say('forms.booster.right'), { exact: true }).first().waitFor();
  await page.getByText(/^\d of 3 right$/).waitFor();
  await button(page, 'forms.booster.again').click();
  await button(page, 'forms.booster.check').waitFor();
});
