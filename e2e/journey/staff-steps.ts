import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Say } from './texts';

/** The exact number of certified professionals on the dashboard. */
export async function certifiedCount(page: Page, say: Say): Promise<number> {
  await page.goto(new URL('/programme', page.url()).toString());
  const figure = page
    .getByRole('heading', { name: say('statistics.eachOnce') })
    .locator('xpath=following-sibling::p[1]');
  await figure.waitFor();
  return Number(/^\d+/.exec((await figure.innerText()).trim())?.[0]);
}

/** Asks for the pseudonymous export and answers the lines of the downloaded CSV. */
export async function downloadCompletions(page: Page, say: Say): Promise<string[]> {
  await page.goto(new URL('/exports', page.url()).toString());
  await page.getByRole('button', { name: say('statistics.newExport') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('statistics.makeFile') })
    .click();
  const link = page.locator('a[download]').first();
  await link.waitFor({ timeout: 30_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return readFileSync(await download.path(), 'utf8')
    .trim()
    .split(/\r?\n/);
}
