import type { CourseDraft } from '@amelie/contract';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildBankQuestion } from '../apps/api/src/questions/testing/build-bank';
import { writeQtiPackage } from '../libs/formats/src';
import { buildArchive } from '../libs/formats/src/testing/build-archive';
import { launchBrowser } from '../tools/browser.mjs';
import { signIn } from '../tools/screens-pages.mjs';
import { faultsOn } from './accessibility/faults-on';
import { ApiClient } from './harness/api-client';
import { type Platform, startPlatform } from './harness/platform';
import { textsIn } from './journey/texts';

// A whole browser walks here: on a busy machine that takes longer than a unit.
jest.setTimeout(120_000);

const password = 'harbour lemon tree walk';
const say = textsIn('en');

const gift = `$CATEGORY: Signs/Before you ask

// [tag:triage]
::Alone::Whom do you see alone?{=Every patient#For everyone, so that nobody is singled out ~Nobody}

::Greek::Ποιος ακούει το ιστορικό της ασθενούς;{=Μόνο όσοι φροντίζουν ~Όλοι}

::Odd::A description only
`;

let platform: Platform;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  platform = await startPlatform({ roles: ['api', 'worker'], environment: { DEMO: 'off' } });
  await platform.command('user', 'create', '--email', 'trainer@demo.test', '--role', 'trainer', '--password', password);
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'en' });
  await signIn(context, platform.appOrigin, { email: 'trainer@demo.test', password });
  page = await context.newPage();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

const button = (key: string, values?: Record<string, string | number>) =>
  page.getByRole('button', { name: say(key, values), exact: true }).first();

async function look(name: string): Promise<void> {
  // What was read aloud to a screen reader in passing has to be over.
  await page.locator('[data-live-announcer] [role=img]').first().waitFor({ state: 'detached' });
  expect(await faultsOn(page)).toEqual([]);
  const folder = process.env['BANK_SCREENS'];
  if (!folder) return;
  for (const width of [1366, 390]) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize({ width: 1366, height: 900 });
}

async function send(name: string, content: string | Buffer): Promise<void> {
  const file = join(platform.dataDir, name);
  await writeFile(file, content);
  await page.goto(`${platform.appOrigin}/questions/import`);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();

test('an empty bank leads to a file, which is looked through before anything is taken', async () => {
  await page.goto(`${platform.appOrigin}/questions`);
  await page.getByRole('heading', { name: say('bank.none') }).waitFor();
  await look('empty');
  await page.getByRole('link', { name: say('bank.import') }).click();
  await page.getByRole('heading', { name: say('bank.noImports') }).waitFor();
  await look('import');
  await send('signs.gift', gift);
  await page.getByText(say('bank.show.left-out', { count: 1 })).waitFor();
  await page
    .getByText(say('bank.line', { line: 8 }))
    .first()
    .waitFor();
  await page.getByText(say('bank.look')).first().click();
  await look('review');
  await press('Take the 2 new ones');
  await page.getByText(say('bank.allTaken')).waitFor();
});

test('a package of QTI 3.0 comes in beside it, and what is there already is left aside', async () => {
  const double = buildBankQuestion({
    ...{ name: 'Alone again', stem: 'WHOM do you see alone' },
    options: [
      ['nobody', 0],
      ['every patient', 1],
    ],
  });
  const { files } = writeQtiPackage([buildBankQuestion({ name: 'Protocol' }), double], 'Protocols');
  await send('protocols.zip', buildArchive(files.map(({ path, text }) => ({ name: path, content: text }))));
  await page.getByText(say('bank.show.there', { count: 1 })).waitFor();
  await page.getByText(say('bank.sameAs', { name: 'Alone' })).waitFor();
  await button('bank.compareWith', { name: 'Alone' }).click();
  await page.getByRole('heading', { name: say('bank.inTheBank') }).waitFor();
  await look('doubles');
  await press('Take the new one');
  await page.getByText(say('bank.allTaken')).waitFor();
});

test('a Greek word finds its question without the accent; many are tagged at once, and that is taken back', async () => {
  await page.goto(`${platform.appOrigin}/questions`);
  await page.getByRole('searchbox', { name: say('bank.search') }).fill('ιστορικο');
  await page.getByRole('link', { name: 'Alone', exact: true }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Greek', exact: true }).waitFor();
  await page.getByRole('searchbox', { name: say('bank.search') }).fill('');
  await page.getByRole('link', { name: 'Alone', exact: true }).waitFor();
  await page
    .locator('label')
    .filter({ hasText: say('bank.choosePage') })
    .click();
  await page.getByText('3 chosen').waitFor();
  await look('chosen');
  await button('bank.setTags').click();
  await page.getByRole('textbox', { name: say('bank.addTags') }).fill('ward');
  await look('tags');
  await button('common.save').click();
  await page.getByText('3 questions were changed.').waitFor();
  await page.getByRole('listitem').getByText('ward', { exact: true }).nth(2).waitFor();
  await button('bank.undo').click();
  await page.getByText(say('bank.undone')).waitFor();
  await page.getByRole('listitem').getByText('ward', { exact: true }).first().waitFor({ state: 'detached' });
});

test('a category is made, a question is moved there, edited, and read as it was', async () => {
  await page.goto(`${platform.appOrigin}/questions`);
  await button('bank.addCategory').click();
  await page.getByRole('textbox', { name: say('bank.categoryName') }).fill('Wards');
  await button('bank.add').click();
  await page.getByRole('link', { name: 'Protocol', exact: true }).click();
  await page.getByRole('heading', { name: 'Protocol', level: 1 }).waitFor();
  await button('bank.move').click();
  await page.getByRole('combobox', { name: say('bank.category') }).selectOption({ label: 'Wards' });
  await button('bank.moveThere').click();
  await page.getByText('One question was changed.').waitFor();
  await page.getByRole('textbox', { name: say('editor.source') }).fill('WHO 2013');
  await button('common.save').click();
  await page.getByText(say('bank.savedVersion', { number: 2 })).waitFor();
  await look('question');
  await button('bank.readVersion', { number: 1 }).click();
  await page.getByText(say('bank.sourceIs', { source: 'WHO 2012' })).waitFor();
  await look('version');
  await button('bank.restore').click();
  await page.getByText(say('bank.savedVersion', { number: 3 })).waitFor();
});

test('a quiz takes a question of the bank with its version, and the bank tells where it stands', async () => {
  const trainer = await new ApiClient(platform.appOrigin).signIn('trainer@demo.test', password);
  const course = await trainer.send<CourseDraft>('POST', '/api/courses', { title: 'A course', language: 'en' });
  const path = `/api/courses/${course.body.id}/draft/modules`;
  const draft = await trainer.send<CourseDraft>('POST', path, { kind: 'quiz', title: 'A test' });
  const quiz = `/teach/courses/${course.body.id}/modules/${draft.body.modules[0]?.id}/quiz`;
  await page.goto(`${platform.appOrigin}${quiz}`);
  await button('bank.fromBank').click();
  await page.locator('label').filter({ hasText: 'Protocol' }).click();
  await look('pick');
  await press('Take one question');
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/quiz') && answer.request().method() === 'PUT');
  await button('authoring.saveQuiz').click();
  expect((await saved).status()).toBe(200);
  await page.goto(`${platform.appOrigin}/questions`);
  await page.getByText('in one quiz').first().waitFor();
  await page.getByRole('link', { name: 'Protocol', exact: true }).click();
  await page.getByRole('link', { name: 'A course › A test' }).waitFor();
});

test.each([
  ['GIFT', 'again.gift'],
  ['QTI 3.0', 'again.zip'],
])('the bank goes out as %s, and when it comes back all is there already', async (format, name) => {
  await page.goto(`${platform.appOrigin}/questions`);
  await button('bank.moreOfBank').click();
  await page.getByRole('menuitem', { name: say('bank.exportAll') }).click();
  await page.locator('label').filter({ hasText: format }).click();
  await button('bank.check').click();
  const link = page.getByRole('link', { name: 'Download 3 questions' });
  await link.waitFor();
  await look('export');
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  await send(name, await readFile(await download.path()));
  await page.getByText(say('bank.allThere')).waitFor();
  await look(`again-${name}`);
});
