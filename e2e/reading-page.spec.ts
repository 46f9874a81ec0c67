import AxeBuilder from '@axe-core/playwright';
import type { CourseDraft } from '@amelie/contract';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../tools/browser.mjs';
import { signIn } from '../tools/screens-pages.mjs';
import { ApiClient } from './harness/api-client';
import { type Platform, startPlatform } from './harness/platform';
import { textsIn } from './journey/texts';

// A whole browser walks here: on a busy machine that takes longer than a unit.
jest.setTimeout(90_000);

const password = 'harbour lemon tree walk';
const say = textsIn('en');
const email = { trainer: 'trainer@reading.test', learner: 'learner@reading.test' };

let platform: Platform;
let browser: Browser;
let trainer: ApiClient;
let course: CourseDraft;

beforeAll(async () => {
  platform = await startPlatform({ roles: ['api'] });
  browser = await launchBrowser();
  for (const role of ['trainer', 'learner'] as const)
    await platform.command('user', 'create', '--email', email[role], '--role', role, '--password', password);
  trainer = await new ApiClient(platform.appOrigin).signIn(email.trainer, password);
  const { body } = await trainer.send<CourseDraft>('POST', '/api/courses', { title: 'A course', language: 'en' });
  await trainer.send('PATCH', `/api/courses/${body.id}/draft`, { certificateNeedsGradedEvidence: false });
  const page = { kind: 'page', title: 'A page' };
  course = (await trainer.send<CourseDraft>('POST', `/api/courses/${body.id}/draft/modules`, page)).body;
}, 180_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

async function visit(role: 'trainer' | 'learner', path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en' });
  await signIn(context, platform.appOrigin, { email: email[role], password });
  const page = await context.newPage();
  await page.goto(`${platform.appOrigin}${path}`);
  await page.locator('h1').first().waitFor();
  return page;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Goes from the text to a button of its toolbar and presses it, by keyboard alone. */
async function pressInToolbar(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Shift+Tab');
  const focused = () => page.locator(':focus').getAttribute('aria-label');
  // The toolbar keeps its place, so the button may be on either side of it.
  for (const way of ['ArrowLeft', 'ArrowRight'])
    for (let step = 0; step < 20 && (await focused()) !== name; step += 1) await page.keyboard.press(way);
  expect(await focused()).toBe(name);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
}

test('a trainer marks a source and explains a word by keyboard, and a note alone does not publish', async () => {
  const [module] = course.modules;
  const page = await visit('trainer', `/teach/courses/${course.id}/modules/${module?.id}/page`);
  const text = page.getByRole('textbox', { name: say('authoring.pageText') });
  await text.focus();
  await page.keyboard.type('Trust grows over several visits.');
  await pressInToolbar(page, say('authoring.source'));
  await page.keyboard.type('A report, 2016');
  await page.keyboard.press('Enter');
  await text.getByText('visits').waitFor();
  await page.keyboard.type(' Ask for consent');
  await pressInToolbar(page, say('authoring.explain'));
  await page.keyboard.type('She agrees, and she may change her mind.');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('authoring.putMark') })
    .press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByLabel(say('authoring.contentNote')).fill('It speaks of fear.');
  await page.getByText(say('authoring.summaryMissing')).waitFor();
  await page.getByText('Saved at').waitFor();
  const refused = await trainer.send('POST', `/api/courses/${course.id}/publication`, {});
  expect(refused.body).toMatchObject({ facts: { problems: [{ problem: 'note-without-summary' }] } });

  await page.getByRole('textbox', { name: say('authoring.pageSummary') }).focus();
  await page.keyboard.type('See her alone.');
  await page.getByText(say('authoring.summaryMissing')).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: say('authoring.backToCourse') }).click();
  await page.waitForURL(/\/teach\/courses\/[^/]+$/);
  const published = await trainer.send('POST', `/api/courses/${course.id}/publication`, {});
  expect(published.status).toBe(200);
  await page.context().close();
});

test('a learner takes the way round a heavy page or reads it, finds what it rests on, and comes back to the words', async () => {
  const learner = await new ApiClient(platform.appOrigin).signIn(email.learner, password);
  await learner.send('POST', `/api/courses/${course.id}/enrolments`, {});
  const mine = await learner.send<{ modules: { id: string }[] }>('GET', `/api/my/courses/${course.id}`);
  const page = await visit('learner', `/read/${mine.body.modules[0]?.id}`);
  await page.getByText('It speaks of fear.').waitFor();
  expect(await page.getByText('Trust grows').count()).toBe(0);
  expect(await button(page, say('learning.read')).count()).toBe(0);

  await button(page, say('reading.readSummary')).press('Enter');
  await page.getByText('See her alone.').waitFor();
  await button(page, say('learning.read')).waitFor();
  await button(page, say('reading.readPage')).press('Enter');
  await page.getByText('Trust grows').waitFor();

  await page.getByRole('button', { name: 'consent' }).press('Enter');
  const meaning = page.getByRole('dialog', { name: 'consent' });
  await meaning.getByText('She agrees').waitFor();
  await page.keyboard.press('Escape');
  await meaning.waitFor({ state: 'detached' });

  const mark = page.getByRole('link', { name: say('reading.source', { number: 1 }) });
  await mark.press('Enter');
  expect(await page.locator(':focus').innerText()).toContain('A report, 2016');
  await page.getByRole('link', { name: say('reading.backToText') }).press('Enter');
  expect(await page.locator(':focus').getAttribute('aria-label')).toBe(say('reading.source', { number: 1 }));

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.reload();
  await button(page, say('reading.readPage')).waitFor();
  await page.context().close();
});
