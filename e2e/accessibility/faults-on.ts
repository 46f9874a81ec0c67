import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page as it stands in the middle of a journey, as short lines. */
export async function faultsOn(page: Page): Promise<string[]> {
  // What comes and goes has to stand before its colours are read.
  await page.waitForTimeout(400);
  // React Aria says that a button is busy by an element that names another one, and lets it stand after that is gone.
  const builder = new AxeBuilder({ page }).exclude('[data-live-announcer]');
  const { violations } = await builder.withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target.join(' ')}`));
}
