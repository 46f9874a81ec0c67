import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { pagesOf } from '../tools/screens-pages.mjs';
import { openStates } from './accessibility/open-states';
import { type Demo, type Looker, lookers, openSettled, startDemo } from './harness/demo';
import { packageFrame } from './journey/learner-steps';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let demo: Demo;

beforeAll(async () => {
  demo = await startDemo();
}, 240_000);

afterAll(() => demo.stop());

const asLines = (violations: { id: string; nodes: { target: unknown[] }[] }[]) =>
  violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target.join(' ')}`));

/** The device's theme, which the pages follow; colours pass over into each other, and a chart is drawn anew. */
async function wear(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.waitForTimeout(400);
}

/**
 * What axe finds on the page as it stands, as short lines: everything in the light theme, then what depends on colours in
 * the dark one. A theme changes nothing but colours.
 */
async function axe(page: Page): Promise<string[]> {
  await wear(page, 'light');
  // React Aria says that a button is busy by an element that names another one, and lets it stand after that is gone.
  const light = await new AxeBuilder({ page }).exclude('[data-live-announcer]').withTags(tags).analyze();
  await wear(page, 'dark');
  const dark = await new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']).analyze();
  return [...asLines(light.violations), ...asLines(dark.violations).map((line) => `dark: ${line}`)];
}

function contextOf(who: Looker, height: number, language: string) {
  const viewport = { width: 390, height };
  return demo.contextOf(who, { viewport, reducedMotion: 'reduce', colorScheme: 'light' }, language);
}

test.each(lookers)(
  'axe finds nothing on the pages of a %s, in both themes',
  async (who) => {
    // Tall, so that the tabs at the foot of the window cover nothing that one would scroll to.
    const context = await contextOf(who, 12_000, 'el');
    expect(await demo.findOnPages(who, context, axe)).toEqual([]);
  },
  180_000,
);

test.each(lookers)(
  'axe finds nothing in what opens on the pages of a %s, in both themes',
  async (who) => {
    const context = await contextOf(who, 1400, 'en');
    const pages = await pagesOf(context, demo.platform.appOrigin, who);
    const found: string[] = [];
    for (const { name, at, open } of openStates.filter((state) => state.who === who)) {
      const path = pages.find((page) => page.name === at)?.path;
      if (!path) throw new Error(`a ${who} has no page ${at}`);
      const page = await context.newPage();
      await openSettled(page, `${demo.platform.appOrigin}${path}`);
      await open(page);
      found.push(...(await axe(page)).map((line) => `${name}: ${line}`));
      await page.close();
    }
    await context.close();
    expect(found).toEqual([]);
  },
  180_000,
);

test('axe finds nothing in the player with a package open, nor in its menu', async () => {
  const context = await contextOf('learner', 844, 'el');
  const part = (await pagesOf(context, demo.platform.appOrigin, 'learner')).find(({ name }) => name === 'package');
  const page = await context.newPage();
  await page.goto(`${demo.platform.appOrigin}${part?.path}`);
  await page.locator('main').getByRole('button').first().click();
  await page.waitForURL(/\/learn\//);
  const frame = await packageFrame(page);
  await frame.locator('[data-page]:visible').first().waitFor();
  expect(await axe(page)).toEqual([]);
  await page.locator('header button[aria-haspopup]').click();
  await page.getByRole('menu').waitFor();
  expect(await axe(page)).toEqual([]);
  await context.close();
}, 120_000);
