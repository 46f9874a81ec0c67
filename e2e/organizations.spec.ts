import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildArchive } from '../libs/formats/src/testing/build-archive';
import { buildManifest } from '../libs/formats/src/testing/build-manifest';
import { launchBrowser } from '../tools/browser.mjs';
import { signIn } from '../tools/screens-pages.mjs';
import { type Platform, startPlatform } from './harness/platform';
import { textsIn } from './journey/texts';

jest.setTimeout(90_000);

const password = 'harbour lemon tree walk';
const say = textsIn('en');

let platform: Platform;
let browser: Browser;

beforeAll(async () => {
  platform = await startPlatform({ roles: ['api', 'content'], environment: { DEMO: 'on', DEMO_PASSWORD: password } });
  browser = await launchBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

const item = (id: string) => `<item identifier="${id}" identifierref="R1"><title>Part ${id}</title></item>`;
const organizations = `
  <organization identifier="O"><title>For doctors</title>${item('A')}${item('B')}</organization>
  <organization identifier="O2"><title>For midwives</title>${item('C')}</organization>`;

test('a trainer chooses which of several tables of contents of a package learners get', async () => {
  const zip = join(platform.dataDir, 'two.zip');
  const manifest = { name: 'imsmanifest.xml', content: buildManifest({ organizations }) };
  await writeFile(zip, buildArchive([manifest, { name: 'index.html', content: '<h1>Hello</h1>' }]));
  const [packageId = ''] = /[0-9a-f-]{36}/.exec(await platform.command('import', zip)) ?? [];
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en' });
  await signIn(context, platform.appOrigin, { email: 'trainer@demo.test', password });
  const page = await context.newPage();
  await page.goto(`${platform.appOrigin}/imports/${packageId}`);
  await page.getByRole('heading', { level: 1, name: 'For doctors' }).waitFor();
  const use = page.getByRole('button', { name: say('packages.organizationUse'), exact: true });
  expect(await use.count()).toBe(0);
  await page.getByText('For midwives', { exact: true }).click();
  await use.click();
  await page.getByRole('heading', { level: 1, name: 'For midwives' }).waitFor();
  expect(await page.getByText('Part C', { exact: true }).count()).toBe(1);
  expect(await page.getByText('Part A', { exact: true }).count()).toBe(0);
  expect(await page.getByRole('radio', { name: /^For midwives/ }).isChecked()).toBe(true);
  expect(await use.count()).toBe(0);
  await context.close();
});
