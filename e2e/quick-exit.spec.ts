import { createServer, type Server } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../tools/browser.mjs';
import { pagesOf, signIn } from '../tools/screens-pages.mjs';
import { ApiClient } from './harness/api-client';
import { freePort, type Platform, startPlatform } from './harness/platform';
import { packageFrame } from './journey/learner-steps';
import { textsIn } from './journey/texts';

const password = 'harbour lemon tree walk';
const learner = { email: 'learner@demo.test', password };
const trainer = { email: 'trainer@demo.test', password };
const say = textsIn('en');

// A whole browser walks here: on a busy machine that takes longer than a unit.
jest.setTimeout(60_000);

let platform: Platform;
let browser: Browser;
let weather: Server;
let away: string;

beforeAll(async () => {
  const port = await freePort();
  away = `http://127.0.0.1:${port}/`;
  weather = createServer((_, reply) => reply.setHeader('content-type', 'text/html').end('<h1>Sunny</h1>'));
  weather.listen(port, '127.0.0.1');
  platform = await startPlatform({
    roles: ['api', 'content'],
    environment: { DEMO: 'on', DEMO_PASSWORD: password, QUICK_EXIT_TO: away },
  });
  browser = await launchBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
  weather.close();
});

async function open(who: typeof learner, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en' });
  await signIn(context, platform.appOrigin, who);
  const page = await context.newPage();
  await page.goto(`${platform.appOrigin}${path}`);
  await page.locator('h1').first().waitFor();
  return page;
}

const exitOf = (page: Page) => page.getByRole('button', { name: say('frame.quickExitLabel') });
const isSignedIn = async (context: BrowserContext) =>
  (await context.request.get(`${platform.appOrigin}/api/me`)).status() === 200;

async function pressShift(page: Page, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) await page.keyboard.press('Shift');
}

/** Gone, signed out, and neither the Back button nor the address brings back what was on screen. */
async function expectGone(page: Page): Promise<void> {
  await page.waitForURL(away);
  expect(await isSignedIn(page.context())).toBe(false);
  await page.goBack();
  await page.waitForURL(/\/sign-in|about:blank/);
  expect(await page.locator('main, body').first().innerText()).not.toContain('Ελένη');
  await page.context().close();
}

test('a press leaves at once, ends the session, and Back does not bring the page back', async () => {
  const page = await open(learner, '/you');
  await page
    .getByRole('link', { name: say('frame.courses') })
    .first()
    .click();
  await page.waitForURL(/\/courses$/);
  await exitOf(page).click();
  await expectGone(page);
});

test('the screen is blank while the next page is still on its way', async () => {
  const page = await open(learner, '/you');
  const seen: string[] = [];
  await page.evaluate(`(() => {
    const root = document.documentElement;
    const note = () => console.debug('look', getComputedStyle(root).display + ' "' + document.title + '"');
    new MutationObserver(note).observe(root, { attributeFilter: ['data-left'] });
  })()`);
  page.on('console', (message) => message.text().startsWith('look ') && seen.push(message.text()));
  await page.route(away, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    seen.push('answered');
    await route.fulfill({ contentType: 'text/html', body: 'Sunny' });
  });
  await pressShift(page, 3);
  await page.waitForURL(away);
  expect(seen).toEqual(['look none ""', 'answered']);
  await page.context().close();
});

test('Shift three times leaves from a text field; two times, or with a letter, does not', async () => {
  const page = await open(learner, '/you');
  await page.getByLabel(say('account.givenName')).focus();
  await pressShift(page, 2);
  await page.keyboard.type('Ab');
  await pressShift(page, 2);
  expect(page.url()).toContain('/you');
  await pressShift(page, 1);
  await expectGone(page);
});

test('an open dialog leaves the button free, and the keys too', async () => {
  for (const leave of [(page: Page) => exitOf(page).click(), (page: Page) => pressShift(page, 3)]) {
    const page = await open(trainer, '/teach');
    await page
      .getByRole('button', { name: say('authoring.newCourse') })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await leave(page);
    await expectGone(page);
  }
});

test('an open menu leaves the button free, and the keys too', async () => {
  for (const leave of [(page: Page) => exitOf(page).click(), (page: Page) => pressShift(page, 3)]) {
    const page = await open({ email: 'admin@demo.test', password }, '/you');
    await page.getByRole('button', { name: say('frame.more') }).click();
    await page.getByRole('menu').waitFor();
    await leave(page);
    await expectGone(page);
  }
});

test('the player leaves from inside a package', async () => {
  const client = await new ApiClient(platform.appOrigin).signIn(learner.email, password);
  const { body } = await client.send<{ courses: { courseId: string }[] }>('GET', '/api/catalogue');
  for (const { courseId } of body.courses) await client.send('POST', `/api/courses/${courseId}/enrolments`, {});
  const page = await open(learner, '/home');
  const part = (await pagesOf(page.context(), platform.appOrigin, 'learner')).find(({ name }) => name === 'package');
  await page.goto(`${platform.appOrigin}${part?.path}`);
  await page.locator('main').getByRole('button').first().click();
  await page.waitForURL(/\/learn\//);
  const frame = await packageFrame(page);
  await frame.locator('[data-page]:visible').first().waitFor();
  await frame.locator('body').click({ position: { x: 5, y: 5 } });
  await pressShift(page, 3);
  await page.waitForURL(away);
  expect(await isSignedIn(page.context())).toBe(false);
  await page.context().close();
});

test('without a line the page is blank all the same, and the session ends before anything is shown again', async () => {
  const page = await open(learner, '/you');
  const context = page.context();
  await context.setOffline(true);
  await exitOf(page).click();
  await page.waitForFunction(
    `location.protocol === 'chrome-error:' || getComputedStyle(document.documentElement).display === 'none'`,
  );
  await page.waitForTimeout(300);
  await context.setOffline(false);
  expect(await isSignedIn(context)).toBe(true);
  await page.goto(`${platform.appOrigin}/you`);
  await page.waitForURL(/\/sign-in/);
  expect(await isSignedIn(context)).toBe(false);
  await context.close();
});
