import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildArchive } from '../libs/formats/src/testing/build-archive';
import { launchBrowser } from '../tools/browser.mjs';
import { signIn } from '../tools/screens-pages.mjs';
import { type Platform, startPlatform } from './harness/platform';
import { textsIn } from './journey/texts';

// A whole browser walks here: on a busy machine that takes longer than a unit.
jest.setTimeout(90_000);

const password = 'harbour lemon tree walk';
const say = textsIn('en');

let platform: Platform;
let browser: Browser;

beforeAll(async () => {
  platform = await startPlatform({ environment: { DEMO: 'on', DEMO_PASSWORD: password } });
  browser = await launchBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

test('a trainer who imports an H5P activity reads what it is and what to do', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en' });
  await signIn(context, platform.appOrigin, { email: 'trainer@demo.test', password });
  const page = await context.newPage();
  await page.goto(`${platform.appOrigin}/imports`);
  const zip = join(platform.dataDir, 'activity.zip');
  await writeFile(zip, buildArchive([{ name: 'h5p.json', content: '{}' }, { name: 'content/content.json' }]));
  await page.locator('input[type=file]').setInputFiles(zip);
  const row = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'activity.zip', exact: true }) });
  await row.getByText(say('packages.state.refused'), { exact: true }).waitFor();
  await row.getByRole('link').first().click();
  await page.getByText(say('packages.foreign.h5p')).waitFor();
  expect(await page.getByText(say('packages.todo.package-unsupported')).count()).toBe(1);
});
