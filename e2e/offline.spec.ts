import { pagesOf } from '../tools/screens-pages.mjs';
import { type Demo, type Looker, lookers, openSettled, startDemo } from './harness/demo';
import { textsIn } from './journey/texts';

let demo: Demo;
const say = textsIn('en');

beforeAll(async () => {
  demo = await startDemo(['api']);
}, 240_000);

afterAll(() => demo.stop());

/** What a page asks of whoever has no line: stand whole, say it calmly once, and go on by itself. */
async function losesItsLine(who: Looker, width: number): Promise<string[]> {
  const found: string[] = [];
  const context = await demo.contextOf(who, { viewport: { width, height: 844 } }, 'en');
  const pages = await pagesOf(context, demo.platform.appOrigin, who);
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  const bar = page.getByText(say('frame.offline'));
  for (const { path } of pages) {
    await openSettled(page, `${demo.platform.appOrigin}${path}`);
    const title = await page.locator('h1').first().innerText();
    await context.setOffline(true);
    await bar.waitFor().catch(() => found.push(`${path}: says nothing of the line`));
    if ((await page.locator('h1').first().innerText()) !== title) found.push(`${path}: loses its title`);
    const reach = await page.evaluate<number>('document.scrollingElement.scrollWidth - innerWidth');
    if (reach > 0) found.push(`${path}: reaches ${reach} px beyond the window`);
    await context.setOffline(false);
    await bar.waitFor({ state: 'detached' }).catch(() => found.push(`${path}: does not see that the line is back`));
    await page.waitForLoadState('networkidle');
    if (await page.getByText(say('common.failedTitle')).count()) found.push(`${path}: fails when the line is back`);
  }
  await context.close();
  return found;
}

test.each(lookers.flatMap((who) => [390, 768, 1366].map((width) => ({ who, width }))))(
  'a page of a $who in a window of $width px says that the line is gone, keeps what it shows, and goes on when it is back',
  async ({ who, width }) => {
    expect(await losesItsLine(who, width)).toEqual([]);
  },
  180_000,
);
