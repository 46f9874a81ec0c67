import { newId } from '@amelie/ground';
import type { Browser, Page } from 'playwright-core';
import type { Database } from '../apps/api/src/platform/database/database';
import { openDatabase } from '../apps/api/src/platform/database/open-database';
import { buildForm } from '../apps/api/src/testing/build-form';
import { buildSentForm } from '../apps/api/src/testing/build-sent-form';
import {
  type BuiltCourse,
  buildLearner,
  buildPublishedCourse,
  buildTrainer,
  testPassword,
} from '../apps/api/src/testing/builders';
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

const visit = (path: string, email: string, viewport = phone) =>
  visitAs(browser, { email, password: testPassword }, { platform, path, viewport });

const onePage = { modules: [{ kind: 'page' as const }], needsGradedEvidence: false };
const link = (page: Page, key: string) => page.getByRole('link', { name: say(key), exact: true });
const button = (page: Page, key: string) => page.getByRole('button', { name: say(key), exact: true });

async function askingCourse(): Promise<BuiltCourse> {
  const course = await buildPublishedCourse(database, { ...onePage, title: 'Asking carefully' });
  await buildForm(database, course.versionId, {
    required: true,
    own: [
      {
        ...{ id: newId(), stage: 'end', kind: 'single', texts: { en: 'Where do you work?' } },
        options: ['On a ward', 'Elsewhere'].map((en) => ({ id: newId(), texts: { en } })),
      },
    ],
  });
  return course;
}

test('a learner whose certificate waits for the form sees why, fills it in over two visits, and gets it', async () => {
  const course = await askingCourse();
  const { email } = await buildLearner(database);
  const page = await visit(`/courses`, email);
  await page
    .getByRole('button', { name: say('learning.enrol') })
    .first()
    .click();
  await page.goto(`${platform.appOrigin}/courses/${course.courseId}`);
  await page.getByText(say('learning.missing.form')).waitFor();
  await page.goto(`${platform.appOrigin}/read/${course.moduleIds[0]}`);
  await button(page, 'learning.read').click();
  await page.waitForURL(/\/end$/);
  await page.getByRole('heading', { level: 1, name: say('learning.endForm') }).waitFor();
  await page.getByText(say('forms.card.required')).waitFor();
  expect(await faultsOn(page)).toEqual([]);

  await link(page, 'forms.fillIn').click();
  await page.getByText(say('forms.sees.apart')).waitFor();
  const satisfaction = page.getByRole('group', { name: say('forms.q.satisfaction') });
  await satisfaction.getByRole('radio', { name: '4' }).check({ force: true });
  await page.getByRole('radio', { name: say('forms.q.intention.yes') }).check({ force: true });
  await page.getByRole('radio', { name: 'On a ward' }).check({ force: true });
  await page
    .getByRole('group', { name: say('forms.q.comment') })
    .getByRole('textbox')
    .fill('More about interpreters.');
  await page.getByText(say('forms.kept')).waitFor();
  expect(await faultsOn(page)).toEqual([]);

  const later = await visit(`/courses/${course.courseId}/form/end`, email, desk);
  const kept = later.getByRole('group', { name: say('forms.q.satisfaction') });
  expect(await kept.getByRole('radio', { name: '4' }).isChecked()).toBe(true);
  expect(
    await later
      .getByRole('group', { name: say('forms.q.comment') })
      .getByRole('textbox')
      .inputValue(),
  ).toBe('More about interpreters.');
  await later
    .getByRole('button', { name: say('forms.leaveOpenOf', { question: say('forms.q.satisfaction') }) })
    .click();
  expect(await kept.getByRole('radio', { name: '4' }).isChecked()).toBe(false);
  await kept.getByRole('radio', { name: '5' }).check({ force: true });
  await button(later, 'forms.send').click();
  await later.getByText(say('forms.sentText')).waitFor();
  expect(await faultsOn(later)).toEqual([]);
  await link(later, 'learning.toCertificate').click();
  await later.getByRole('heading', { level: 1, name: say('learning.completed') }).waitFor();

  await page.reload();
  await page.getByText(say('forms.sentText')).waitFor();
  expect(await button(page, 'forms.send').count()).toBe(0);
});

test('the form is filled in and sent by keyboard alone', async () => {
  const course = await askingCourse();
  const { email } = await buildLearner(database);
  const page = await visit('/courses', email);
  const origin = { origin: platform.appOrigin };
  const call = (path: string) => page.request.post(`${platform.appOrigin}${path}`, { headers: origin });
  await call(`/api/courses/${course.courseId}/enrolments`);
  await call(`/api/my/modules/${course.moduleIds[0]}/page/completion`);
  await page.goto(`${platform.appOrigin}/courses/${course.courseId}/form/end`);
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  const first = page.getByRole('group', { name: say('forms.q.satisfaction') });
  expect(await first.getByRole('radio', { name: '2' }).isChecked()).toBe(true);
  for (let steps = 0; steps < 40; steps += 1) {
    if ((await page.evaluate('document.activeElement?.textContent?.trim()')) === say('forms.send')) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.getByText(say('forms.sentText')).waitFor();
});

test('a trainer sees nothing of nine answers, and figures and comments of ten', async () => {
  const course = await askingCourse();
  const { email } = await buildTrainer(database);
  const send = (n: number) =>
    buildSentForm(database, {
      course,
      answers: [
        { question: 'satisfaction', value: n % 2 === 0 ? 4 : 5 },
        { question: 'comment', value: `Comment number ${n}` },
      ],
    });
  for (let n = 0; n < 9; n += 1) await send(n);
  const page = await visit(`/evaluations/${course.courseId}`, email, desk);
  await page
    .getByText(say('evaluations.hidden', { threshold: 10 }))
    .first()
    .waitFor();
  await page.getByText(say('evaluations.few')).first().waitFor();
  expect(await page.getByText('Comment number').count()).toBe(0);
  expect(await faultsOn(page)).toEqual([]);

  await send(9);
  await page.reload();
  await page.getByText(say('evaluations.mean', { mean: '4.5' })).waitFor();
  expect(await page.getByText('Comment number').count()).toBe(10);
  await page.getByRole('img', { name: new RegExp(say('forms.q.satisfaction').replace('?', '\\?')) }).waitFor();
  await page.getByText(say('evaluations.asTable')).first().click();
  await page.getByRole('table').first().waitFor();
  expect(await faultsOn(page)).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent('download'), link(page, 'evaluations.csv').click()]);
  expect(download.suggestedFilename()).toBe('evaluation.csv');
});

test('a trainer switches the form on, adds a question in two languages, and it is saved with the draft', async () => {
  const { email } = await buildTrainer(database);
  const page = await visit('/teach', email, desk);
  const headers = { origin: platform.appOrigin };
  const made = await page.request.post(`${platform.appOrigin}/api/courses`, {
    headers,
    data: { title: 'A new course', language: 'en' },
  });
  const { id } = (await made.json()) as { id: string };
  await page.goto(`${platform.appOrigin}/teach/courses/${id}`);
  await page.getByText(say('authoring.form.off')).waitFor();
  await link(page, 'authoring.form.edit').click();
  await page.getByRole('switch', { name: say('authoring.form.switch') }).check({ force: true });
  await page.getByRole('switch', { name: say('authoring.form.required') }).check({ force: true });
  await page.getByRole('checkbox', { name: say('forms.q.care') }).uncheck({ force: true });
  await button(page, 'authoring.form.add').click();
  await page.getByRole('menuitem', { name: say('authoring.form.kind.single') }).click();
  await button(page, 'common.save').click();
  await page.getByText(say('authoring.form.fault.text')).waitFor();
  expect(await faultsOn(page)).toEqual([]);
  await page.getByLabel(say('authoring.form.question'), { exact: true }).fill('Where do you work?');
  await page.getByLabel(say('authoring.form.option', { number: 1 }), { exact: true }).fill('On a ward');
  await page.getByLabel(say('authoring.form.option', { number: 2 }), { exact: true }).fill('Elsewhere');
  await page.getByText(say('authoring.form.translations')).click();
  await page.getByLabel(say('authoring.form.questionIn', { language: 'Français' })).fill('Où travaillez-vous ?');
  await button(page, 'common.save').click();
  await page.getByText(say('authoring.form.clean')).waitFor();
  expect(await faultsOn(page)).toEqual([]);
  const saved = await (await page.request.get(`${platform.appOrigin}/api/courses/${id}/draft/form`)).json();
  expect(saved).toMatchObject({
    ...{ isOn: true, required: true, leftOut: ['care'] },
    own: [{ texts: { en: 'Where do you work?', fr: 'Où travaillez-vous ?' } }],
  });
});

test('the follow-up asks three months later, and who wants no such mail says so in their account', async () => {
  const course = await askingCourse();
  const { email, accountId } = await buildLearner(database);
  const page = await visit('/you', email);
  await page.getByRole('switch', { name: say('account.mail.follow-up') }).click({ force: true });
  await page.getByText(say('common.saved')).first().waitFor();
  await page.reload();
  expect(await page.getByRole('switch', { name: say('account.mail.follow-up') }).isChecked()).toBe(false);
  await database.query(
    `insert into enrolment (id, account_id, course_id, version_id, completed_at)
     values ($1, $2, $3, $4, now() - interval '92 days')`,
    [newId(), accountId, course.courseId, course.versionId],
  );
  await database.query(
    `insert into form_sent (enrolment_id, stage) select id, 'end' from enrolment where account_id = $1`,
    [accountId],
  );
  await page.goto(`${platform.appOrigin}/courses/${course.courseId}`);
  await page.getByText(say('forms.card.follow-up')).waitFor();
  await link(page, 'forms.fillIn').click();
  await page.getByRole('radio', { name: say('forms.q.used.no-opportunity') }).check({ force: true });
  expect(await faultsOn(page)).toEqual([]);
  await button(page, 'forms.send').click();
  await page.getByText(say('forms.sentText')).waitFor();
});
