import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openDatabase } from '../apps/api/src/platform/database/open-database';
import { buildArchive } from '../libs/formats/src/testing/build-archive';
import { buildManifest } from '../libs/formats/src/testing/build-manifest';
import { launchBrowser } from '../tools/browser.mjs';
import { signIn } from '../tools/screens-pages.mjs';
import { type Platform, startPlatform } from './harness/platform';
import { textsIn } from './journey/texts';

// A whole browser walks here: on a busy machine that takes longer than a unit.
jest.setTimeout(90_000);

const password = 'harbour lemon tree walk';
const say = textsIn('en');
const manifest = { name: 'imsmanifest.xml', content: buildManifest() };

let platform: Platform;
let browser: Browser;

beforeAll(async () => {
  // Without a worker: an import stands where it is until somebody stops it.
  platform = await startPlatform({ roles: ['api'], environment: { DEMO: 'on', DEMO_PASSWORD: password } });
  browser = await launchBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

async function openImports(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en' });
  await signIn(context, platform.appOrigin, { email: 'trainer@demo.test', password });
  const page = await context.newPage();
  await page.goto(`${platform.appOrigin}/imports`);
  await page.locator('h1').first().waitFor();
  return page;
}

async function send(page: Page, name: string): Promise<void> {
  const zip = join(platform.dataDir, name);
  await writeFile(zip, buildArchive([manifest, { name: 'index.html', content: `<p>${name}` }]));
  await page.locator('input[type=file]').setInputFiles(zip);
  await page.getByRole('heading', { name, exact: true }).waitFor();
}

const rowOf = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });

test('a trainer follows an import by its step and its share, stops it, and finds it in the history', async () => {
  const page = await openImports();
  await send(page, 'slow.zip');
  const row = rowOf(page, 'slow.zip');
  const step = (number: number, what: string) => say('packages.stepLine', { step: number, of: 5, what: say(what) });
  await row.getByText(step(2, 'packages.checking')).waitFor({ state: 'attached' });
  const database = await openDatabase(platform.databaseUrl, 1);
  await database.query(
    `update package set state = 'checked', progress = '{"done": 45000000, "of": 100000000}' where file_name = 'slow.zip'`,
  );
  await row.getByText(step(3, 'packages.unpacking')).waitFor({ state: 'attached' });
  expect(await row.getByText('45% · 45 MB of 100 MB').count()).toBeGreaterThan(0);
  await row.getByRole('button', { name: say('packages.stop') }).click();
  await row.getByText(say('packages.state.cancelled'), { exact: true }).waitFor();
  expect(await row.getByRole('button', { name: say('packages.stop') }).count()).toBe(0);
  const [line] = await row.locator('p').allInnerTexts();
  expect(line).toContain(say('packages.by', { name: '' }).trim());
  await database.source.destroy();

  await row.getByRole('link').first().click();
  await page.getByText(say('packages.stoppedTitle')).waitFor();
  await page.goBack();
  await page.getByText(say('packages.filter.cancelled', { count: 1 }), { exact: true }).click();
  expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['slow.zip']);
});
