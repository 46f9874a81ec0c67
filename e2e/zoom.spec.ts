import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../tools/browser.mjs';
import { pagesOf, signIn } from '../tools/screens-pages.mjs';
import { ApiClient } from './harness/api-client';
import { type Platform, startPlatform } from './harness/platform';

const password = 'harbour lemon tree walk';
const accounts: Record<string, string> = {
  learner: 'learner@demo.test',
  trainer: 'trainer@demo.test',
  staff: 'staff@demo.test',
  administrator: 'admin@demo.test',
};
const roles = ['visitor', ...Object.keys(accounts)];

let platform: Platform;
let browser: Browser;

beforeAll(async () => {
  platform = await startPlatform({ roles: ['api', 'content'], environment: { DEMO: 'on', DEMO_PASSWORD: password } });
  browser = await launchBrowser();
  const learner = await new ApiClient(platform.appOrigin).signIn(accounts.learner ?? '', password);
  const { body } = await learner.send<{ courses: { courseId: string }[] }>('GET', '/api/catalogue');
  for (const { courseId } of body.courses) await learner.send('POST', `/api/courses/${courseId}/enrolments`, {});
}, 180_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

/** What reaches over the edge of the window, outside of places that scroll by themselves, as short lines. */
async function overEdge(context: BrowserContext, path: string): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(`${platform.appOrigin}${path}`, { waitUntil: 'load' });
  await page.locator('h1').first().waitFor();
  const busy = page.locator('[aria-busy=true]').first();
  await busy.waitFor({ state: 'detached', timeout: 5000 }).catch(() => undefined);
  const found = await page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (part) => part.children.length === 0 && part.getBoundingClientRect().right > innerWidth + 1,
    );
    return wide.slice(0, 3).map((part) => `${part.tagName} "${part.textContent?.slice(0, 40)}"`);
  });
  await page.close();
  return found.map((line) => `${path}: ${line}`);
}

// 1280 px at 400 % are 320 px (WCAG 2.2, 1.4.10). German and Greek have the longest words.
test.each(roles.flatMap((role) => ['de', 'el'].map((language) => [role, language] as const)))(
  'at 400 %% nobody has to scroll sideways on the pages of a %s in %s',
  async (role, language) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });
    await context.addInitScript(`localStorage.language = '${language}'`);
    const email = accounts[role];
    if (email) await signIn(context, platform.appOrigin, { email, password });
    const found: string[] = [];
    for (const { path } of await pagesOf(context, platform.appOrigin, role))
      found.push(...(await overEdge(context, path)));
    await context.close();
    expect(found).toEqual([]);
  },
  180_000,
);

test('in a low window the tabs at the foot scroll away with the page', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 256 } });
  await signIn(context, platform.appOrigin, { email: accounts.learner ?? '', password });
  const page = await context.newPage();
  await page.goto(`${platform.appOrigin}/you`);
  await page.locator('h1').first().waitFor();
  expect(await page.locator('nav#navigation').evaluate((nav) => getComputedStyle(nav).position)).toBe('static');
  await context.close();
});
