import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../tools/browser.mjs';
import { pagesOf, signIn } from '../tools/screens-pages.mjs';
import { ApiClient } from './harness/api-client';
import { type Platform, startPlatform } from './harness/platform';
import { packageFrame } from './journey/learner-steps';

const password = 'harbour lemon tree walk';
const accounts: Record<string, string> = {
  learner: 'learner@demo.test',
  trainer: 'trainer@demo.test',
  staff: 'staff@demo.test',
  administrator: 'admin@demo.test',
};
const roles = ['visitor', ...Object.keys(accounts)];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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

/** What axe finds on one page, as short lines. */
async function findings(context: BrowserContext, path: string): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(`${platform.appOrigin}${path}`, { waitUntil: 'load' });
  await page.locator('h1').first().waitFor();
  const busy = page.locator('[aria-busy=true]').first();
  await busy.waitFor({ state: 'detached', timeout: 5000 }).catch(() => undefined);
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  await page.close();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${path}: ${id} at ${node.target.join(' ')}`));
}

test.each(roles.flatMap((role) => ['light', 'dark'].map((theme) => [role, theme] as const)))(
  'axe finds nothing on the pages of a %s in the %s theme',
  async (role, theme) => {
    // Tall, so that the tabs at the foot of the window cover nothing that one would scroll to.
    const context = await browser.newContext({ viewport: { width: 390, height: 12_000 }, reducedMotion: 'reduce' });
    await context.addInitScript(`localStorage.theme = '${theme}'; localStorage.language = 'el'`);
    const email = accounts[role];
    if (email) await signIn(context, platform.appOrigin, { email, password });
    const pages = await pagesOf(context, platform.appOrigin, role);
    expect(pages.length).toBeGreaterThan(1);
    const found: string[] = [];
    for (const { path } of pages) found.push(...(await findings(context, path)));
    await context.close();
    expect(found).toEqual([]);
  },
  180_000,
);

test('axe finds nothing in the player with a package open', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  await signIn(context, platform.appOrigin, { email: accounts.learner ?? '', password });
  const part = (await pagesOf(context, platform.appOrigin, 'learner')).find(({ name }) => name === 'package');
  const page = await context.newPage();
  await page.goto(`${platform.appOrigin}${part?.path}`);
  await page.locator('main').getByRole('button').first().click();
  await page.waitForURL(/\/learn\//);
  const frame = await packageFrame(page);
  await frame.locator('[data-page]:visible').first().waitFor();
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([]);
  await context.close();
}, 120_000);
