import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../tools/browser.mjs';
import { signIn } from '../tools/screens-pages.mjs';
import { type Platform, startPlatform } from './harness/platform';
import { textsIn } from './journey/texts';

// A whole browser walks here: on a busy machine that takes longer than a unit.
jest.setTimeout(60_000);

const password = 'harbour lemon tree walk';
const say = textsIn('en');

let platform: Platform;
let browser: Browser;

beforeAll(async () => {
  platform = await startPlatform({ roles: ['api'], environment: { DEMO: 'on', DEMO_PASSWORD: password } });
  browser = await launchBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

async function visit(path: string, email?: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en' });
  if (email) await signIn(context, platform.appOrigin, { email, password });
  const page = await context.newPage();
  await page.goto(`${platform.appOrigin}${path}`);
  await page.locator('h1').first().waitFor();
  return page;
}

const button = (page: Page, key: Parameters<typeof say>[0]) =>
  page.getByRole('button', { name: say(key), exact: true });

test('a visitor reports what is wrong on a page, the administrator closes it and takes that back', async () => {
  const page = await visit('/verify/AAAAAAAAAAAAAAAAAAAAAA?secret=1');
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: say('frame.report') })
    .click();
  await page.waitForURL(/\/report$/);
  await button(page, 'reports.send').click();
  await page.getByText(say('reports.kindFault')).waitFor();
  const place = await page.getByRole('definition').first().innerText();
  expect(place.split('\n').at(-1)).toBe('/verify/AAAAAAAAAAAAAAAAAAAAAA');
  await page.getByRole('radio', { name: say('reports.kindText') }).check({ force: true });
  await page.getByLabel(say('reports.message')).fill('A word is missing.');
  await button(page, 'reports.send').click();
  await page.getByText(say('reports.thanks')).waitFor();
  await page.getByRole('link', { name: say('common.goOn') }).click();
  await page.waitForURL(/\/verify\/A+$/);

  const desk = await visit('/reports', 'admin@demo.test');
  await desk.getByText('A word is missing.').waitFor();
  await desk.locator('main dd a[href^="/verify/A"]').waitFor();
  await desk.getByRole('button', { name: /^Close the report/ }).click();
  await button(desk, 'reports.undo').click();
  await desk.getByRole('button', { name: /^Close the report/ }).click();
  await button(desk, 'reports.undo').waitFor();
  await desk.getByRole('tab', { name: say('reports.closed') }).click();
  await desk.getByRole('button', { name: /^Open the report/ }).waitFor();
  await desk.getByRole('tab', { name: say('reports.open') }).click();
  await desk.getByText(say('reports.noneOpen')).waitFor();
});

test('a link to an answer opens it, also from inside the help, and a search finds Greek without accents', async () => {
  const page = await visit('/help#who-sees');
  await page.locator('details#who-sees[open]').waitFor();
  const context = page.context();
  await context.addInitScript(`localStorage.language = 'el'`);
  await page.reload();
  await page.getByRole('searchbox').fill('γρηγορη εξοδος');
  await page.locator('details#quick-exit').waitFor();
  expect(await page.locator('details').count()).toBeLessThan(4);
});

test('from a pause one comes back to where one was, and the country is kept for this window only', async () => {
  const page = await visit('/courses', 'learner@demo.test');
  await page.getByRole('link', { name: /Take a break/ }).click();
  await page.getByLabel(say('support.country')).selectOption({ label: say('common.countryIT') });
  await page.getByRole('link', { name: /800 290 290/ }).waitFor();
  expect(await page.getByRole('link', { name: /800 290 290/ }).getAttribute('href')).toBe('tel:800290290');
  await page.reload();
  await page.getByRole('link', { name: /800 290 290/ }).waitFor();
  expect(await page.evaluate<string[]>('Object.keys(localStorage)')).not.toContain('country');
  await page
    .getByRole('link', { name: say('common.goOn') })
    .first()
    .click();
  await page.waitForURL(/\/courses$/);
});
