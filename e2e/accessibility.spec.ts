import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { pagesOf } from '../tools/screens-pages.mjs';
import { openStates } from './accessibility/open-states';
import { type Demo, lookers, openSettled, startDemo } from './harness/demo';
import { packageFrame } from './journey/learner-steps';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const themes = ['light', 'dark'] as const;
// Tall, so that the tabs at the foot of the window cover nothing that one would scroll to.
const tall = { viewport: { width: 390, height: 12_000 }, reducedMotion: 'reduce' } as const;

let demo: Demo;

beforeAll(async () => {
  demo = await startDemo();
}, 240_000);

afterAll(() => demo.stop());

/** What axe finds on the page as it stands, as short lines. */
async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target.join(' ')}`));
}

test.each(lookers.flatMap((who) => themes.map((theme) => ({ who, theme }))))(
  'axe finds nothing on the pages of a $who in the $theme theme',
  async ({ who, theme }) => {
    const context = await demo.contextOf(who, tall);
    await context.addInitScript(`localStorage.theme = '${theme}'`);
    expect(await demo.findOnPages(who, context, axe)).toEqual([]);
  },
  180_000,
);

test.each(openStates.flatMap((state) => themes.map((theme) => ({ ...state, theme }))))(
  'axe finds nothing with $name open, in the $theme theme',
  async ({ who, at, open, theme }) => {
    const context = await demo.contextOf(who, { ...tall, viewport: { width: 390, height: 1400 } }, 'en');
    await context.addInitScript(`localStorage.theme = '${theme}'`);
    const page = await context.newPage();
    const path = (await pagesOf(context, demo.platform.appOrigin, who)).find(({ name }) => name === at)?.path;
    if (!path) throw new Error(`a ${who} has no page ${at}`);
    await openSettled(page, `${demo.platform.appOrigin}${path}`);
    await open(page);
    expect(await axe(page)).toEqual([]);
    await context.close();
  },
  60_000,
);

test('axe finds nothing in the player with a package open', async () => {
  const context = await demo.contextOf('learner', { ...tall, viewport: { width: 390, height: 844 } });
  const part = (await pagesOf(context, demo.platform.appOrigin, 'learner')).find(({ name }) => name === 'package');
  const page = await context.newPage();
  await page.goto(`${demo.platform.appOrigin}${part?.path}`);
  await page.locator('main').getByRole('button').first().click();
  await page.waitForURL(/\/learn\//);
  const frame = await packageFrame(page);
  await frame.locator('[data-page]:visible').first().waitFor();
  expect(await axe(page)).toEqual([]);
  await context.close();
}, 120_000);
