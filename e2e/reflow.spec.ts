import type { Page } from 'playwright-core';
import { type Demo, lookers, startDemo } from './harness/demo';

let demo: Demo;

beforeAll(async () => {
  demo = await startDemo(['api']);
}, 240_000);

afterAll(() => demo.stop());

const phone = { viewport: { width: 390, height: 844 } };

/** Runs in the page: how far the content reaches beyond the window, and what reaches farthest. */
const overflow = `(() => {
  const beyond = document.scrollingElement.scrollWidth - innerWidth;
  if (beyond <= 0) return [];
  const widest = [...document.querySelectorAll('main *')]
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
    .map((one) => one.tagName.toLowerCase() + '.' + String(one.className).slice(0, 40))
    .slice(0, 2);
  return ['reaches ' + beyond + ' px beyond the window: ' + widest.join(', ')];
})()`;

/** A window of 1280 px at 400 % is one of 320 px, at 200 % one of 640 px (WCAG 2.2, 1.4.10 and 1.4.4). */
const windows = [
  { width: 320, language: 'de' },
  { width: 320, language: 'el' },
  { width: 640, language: 'el' },
];

test.each(lookers.flatMap((who) => windows.map((one) => ({ who, ...one }))))(
  'nobody has to scroll sideways on the pages of a $who in a window of $width px, language $language',
  async ({ who, width, language }) => {
    const context = await demo.contextOf(who, { viewport: { width, height: 512 } }, language);
    expect(await demo.findOnPages(who, context, (page) => page.evaluate<string[]>(overflow))).toEqual([]);
  },
  180_000,
);

test('in a low window the tabs at the foot scroll away with the page', async () => {
  const context = await demo.contextOf('learner', { viewport: { width: 320, height: 256 } });
  const page = await context.newPage();
  await page.goto(`${demo.platform.appOrigin}/you`);
  await page.locator('h1').first().waitFor();
  const position = await page.evaluate<string>(`getComputedStyle(document.querySelector('nav#navigation')).position`);
  expect(position).toBe('static');
  await context.close();
});

/** Runs in the page: headings that are left so little room beside something that they break within a word. */
const squeezed = `[...document.querySelectorAll('main :is(h1, h2, h3)')]
  .filter((heading) => heading.textContent.trim().length > 3 && heading.getBoundingClientRect().width < 80)
  .map((heading) => 'squeezed: ' + heading.textContent)`;

test('on a phone no heading of a trainer is squeezed by what stands beside it, in Greek', async () => {
  const context = await demo.contextOf('trainer', phone, 'el');
  const look = (page: Page) => page.evaluate<string[]>(squeezed);
  expect(await demo.findOnPages('trainer', context, look)).toEqual([]);
}, 180_000);

/** The spacing that a reader may set (WCAG 2.2, 1.4.12): nothing may be lost by it. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }`;

test('wider spacing of text loses nothing', async () => {
  const context = await demo.contextOf('learner', { ...phone, bypassCSP: true });
  const look = async (page: Page) => {
    await page.addStyleTag({ content: spacing });
    return page.evaluate<string[]>(overflow);
  };
  expect(await demo.findOnPages('learner', context, look)).toEqual([]);
}, 120_000);

/** Runs in the page: animations and transitions that still take time. */
const moving = `document.getAnimations().filter((one) => {
  const { duration, iterations } = one.effect.getTiming();
  return Number(duration) > 10 || iterations === Infinity;
}).map((one) => 'moves: ' + (one.animationName ?? one.transitionProperty))`;

/** Runs in the page: controls whose edge a reader with own colours could not see, and a focus that shows nothing. */
const unseen = `[...document.querySelectorAll('main button, main a[href], main input, main select')]
  .filter((one) => one.checkVisibility({ checkOpacity: true }))
  .filter((one) => getComputedStyle(one).forcedColorAdjust === 'none')
  .map((one) => 'keeps its own colours: ' + one.outerHTML.slice(0, 60))`;

test.each(lookers)(
  'the pages of a %s take the colours that the reader forces, and do not move',
  async (who) => {
    const context = await demo.contextOf(who, { ...phone, forcedColors: 'active', reducedMotion: 'reduce' });
    const look = async (page: Page) => {
      const found = [...(await page.evaluate<string[]>(unseen)), ...(await page.evaluate<string[]>(moving))];
      await page.keyboard.press('Tab');
      const outline = await page.evaluate<string>(
        `(() => { const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement); return outlineStyle + ' ' + outlineWidth; })()`,
      );
      return /^none|0px$/.test(outline) ? [...found, `the focus is not seen: ${outline}`] : found;
    };
    expect(await demo.findOnPages(who, context, look)).toEqual([]);
  },
  120_000,
);

const watchShifts = `addEventListener('DOMContentLoaded', () => {
  globalThis.shifted = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((one) => { if (!one.hadRecentInput) globalThis.shifted += one.value; }))
    .observe({ type: 'layout-shift', buffered: true });
})`;

/** Half of what counts as good (0.1, Core Web Vitals); the line is slowed so that everything arrives by and by. */
test.each(lookers)(
  'the pages of a %s stand still while they load',
  async (who) => {
    const context = await demo.contextOf(who, phone);
    await context.addInitScript(watchShifts);
    const slow = { offline: false, latency: 60, downloadThroughput: 400_000, uploadThroughput: 400_000 };
    context.on('page', async (page) => {
      const session = await context.newCDPSession(page);
      await session.send('Network.emulateNetworkConditions', slow);
    });
    const look = async (page: Page) => {
      const shifted = await page.evaluate<number>('globalThis.shifted');
      return shifted > 0.05 ? [`shifts by ${shifted.toFixed(3)}`] : [];
    };
    expect(await demo.findOnPages(who, context, look)).toEqual([]);
  },
  240_000,
);
