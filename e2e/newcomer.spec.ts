import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../tools/browser.mjs';
import { type Platform, startPlatform } from './harness/platform';
import { textsIn } from './journey/texts';
import { fingers, type Hands } from './newcomer/hands';
import { keyboard } from './newcomer/keyboard';
import { missingLandmarks, reader } from './newcomer/reader';
import { rightAnswers } from './newcomer/right-answers';
import { walkToCertificate } from './newcomer/walk';

const password = 'harbour lemon tree walk';
const say = textsIn('en');
const answers = rightAnswers();

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

async function newLearner(name: string): Promise<{ context: BrowserContext; page: Page; email: string }> {
  const email = `${name}@newcomer.test`;
  await platform.command('user', 'create', '--email', email, '--role', 'learner', '--password', password);
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'en',
    reducedMotion: 'reduce',
  });
  return { context, page: await context.newPage(), email };
}

async function signIn(page: Page, hands: Hands, email: string): Promise<void> {
  await page.goto(platform.appOrigin);
  await page.getByLabel(say('account.email'), { exact: true }).waitFor();
  await hands.fill(page, say('account.email'), email);
  await hands.fill(page, say('account.password'), password);
  await hands.press(page, 'button', say('account.signIn'));
  await page.waitForURL(/\/home/);
}

/** From the first sign-in to a certificate that stands in the list. */
async function journey(hands: Hands, name: string, onPage?: (page: Page, path: string) => Promise<void>) {
  const { context, page, email } = await newLearner(name);
  try {
    await signIn(page, hands, email);
    const seen = await walkToCertificate({
      page,
      hands,
      say,
      answers,
      onPage: async (path) => onPage?.(page, path),
    });
    return seen;
  } finally {
    await context.close();
  }
}

test('somebody new, with a phone, comes from the first sign-in to the certificate without a dead end', async () => {
  const seen = await journey(fingers, 'touch');
  expect(seen.filter((path) => path.startsWith('/learn/'))).toHaveLength(3);
  expect(seen.filter((path) => path.endsWith('/result'))).toHaveLength(4);
}, 300_000);

test('the keyboard alone comes to the certificate', async () => {
  await journey(keyboard, 'keyboard');
}, 420_000);

test('the tree of a screen reader alone comes to the certificate, and each page has its landmarks and names', async () => {
  const missing: string[] = [];
  await journey(reader, 'reader', async (page, path) => {
    if (path.startsWith('/learn/')) return;
    await page.waitForLoadState('networkidle');
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    missing.push(...(await missingLandmarks(page)).map((what) => `${path}: ${what}`));
  });
  expect(missing).toEqual([]);
}, 300_000);
