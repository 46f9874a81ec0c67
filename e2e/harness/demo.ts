import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../../tools/browser.mjs';
import { pagesOf, signIn } from '../../tools/screens-pages.mjs';
import { ApiClient } from './api-client';
import { type Platform, type Role as ProcessRole, startPlatform } from './platform';

export const demoPassword = 'harbour lemon tree walk';

const accounts = {
  learner: 'learner@demo.test',
  trainer: 'trainer@demo.test',
  staff: 'staff@demo.test',
  administrator: 'admin@demo.test',
};

/** Everybody who looks at the platform, signed in or not. */
export const lookers = ['visitor', 'learner', 'trainer', 'staff', 'administrator'] as const;
export type Looker = (typeof lookers)[number];

export interface Demo {
  platform: Platform;
  browser: Browser;
  /** A context in which somebody is signed in and reads in that language. */
  contextOf(who: Looker, options?: BrowserContextOptions, language?: string): Promise<BrowserContext>;
  /** Calls `look` on every page of the context's person; answers what it finds, each with its address. */
  findOnPages(who: Looker, context: BrowserContext, look: (page: Page) => Promise<string[]>): Promise<string[]>;
  stop(): Promise<void>;
}

/** Opens a page and waits until nothing is on its way any more. */
export async function openSettled(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached', timeout: 10_000 });
}

/** The demo with its learner enrolled in the first course of the catalogue, and a browser. */
export async function startDemo(roles: ProcessRole[] = ['api', 'content']): Promise<Demo> {
  const platform = await startPlatform({ roles, environment: { DEMO: 'on', DEMO_PASSWORD: demoPassword } });
  const browser = await launchBrowser();
  const learner = await new ApiClient(platform.appOrigin).signIn(accounts.learner, demoPassword);
  const { body } = await learner.send<{ courses: { courseId: string }[] }>('GET', '/api/catalogue');
  for (const { courseId } of body.courses.slice(0, 1))
    await learner.send('POST', `/api/courses/${courseId}/enrolments`, {});
  return {
    platform,
    browser,
    contextOf: async (who, options = {}, language = 'el') => {
      const context = await browser.newContext(options);
      await context.addInitScript(`localStorage.language = '${language}'`);
      if (who !== 'visitor')
        await signIn(context, platform.appOrigin, { email: accounts[who], password: demoPassword });
      return context;
    },
    findOnPages: async (who, context, look) => {
      const found: string[] = [];
      const page = await context.newPage();
      for (const { path } of await pagesOf(context, platform.appOrigin, who)) {
        await openSettled(page, `${platform.appOrigin}${path}`);
        found.push(...(await look(page)).map((what) => `${path}: ${what}`));
      }
      await context.close();
      return found;
    },
    stop: async () => {
      await browser.close();
      await platform.stop();
    },
  };
}
