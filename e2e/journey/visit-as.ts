import type { Browser, Page } from 'playwright-core';
import { signIn } from '../../tools/screens-pages.mjs';
import type { Platform } from '../harness/platform';
import type { Credentials } from './sign-in';

interface Visit {
  platform: Platform;
  path: string;
  viewport: { width: number; height: number };
}

/** Opens a page as somebody who is signed in, in English, on a device of its own. */
export async function visitAs(
  browser: Browser,
  { email, password }: Credentials,
  { platform, path, viewport }: Visit,
): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'en', reducedMotion: 'reduce' });
  await context.addInitScript(`localStorage.language = 'en'`);
  await signIn(context, platform.appOrigin, { email, password });
  const page = await context.newPage();
  await page.goto(`${platform.appOrigin}${path}`);
  await page.locator('h1').first().waitFor();
  return page;
}
