import type { CDPSession } from 'playwright-core';
import { startPlatform } from '../../e2e/harness/platform';
import { buildWorld } from '../../e2e/reliability/world';
import { bare, beside, type BenchRow } from '../row';

const throttled = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
};

/** Runs in the page: when the largest element was painted, in ms. */
const readLcp = `new Promise((done) =>
  new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime))
    .observe({ type: 'largest-contentful-paint', buffered: true }))`;

/** Runs in the page: when everything that the document asks for had arrived, in ms. */
const readLoad = `performance.getEntriesByType('navigation')[0].loadEventEnd`;

/** Adds up what really crossed the wire, headers and compression included. */
async function countBytes(session: CDPSession): Promise<() => number> {
  let bytes = 0;
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  return () => bytes;
}

/** The learner's course page in Chromium at 390 px, cold: kilobytes over the wire, LCP free and on a slow line. */
export async function measureCoursePageWeight(): Promise<BenchRow[]> {
  const { launchBrowser } = await import('../../tools/browser.mjs');
  const world = await buildWorld(await startPlatform({ roles: ['api'], environment: { NODE_ENV: 'production' } }));
  const browser = await launchBrowser();
  try {
    const { client } = await world.enrolled();
    const [name = '', value = ''] = client.sessionCookie.split('=');
    const rows: BenchRow[] = [];
    for (const line of ['free', 'slow'] as const) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
      await context.addCookies([{ name, value, url: world.platform.appOrigin }]);
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      const bytes = await countBytes(session);
      if (line === 'slow') await session.send('Network.emulateNetworkConditions', throttled);
      await page.goto(`${world.platform.appOrigin}/courses/${world.courseId}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      const lcp = await page.evaluate<number>(readLcp);
      if (line === 'free')
        rows.push(beside(bare('course-page-weight', bytes() / 1024, 'KB over the wire'), 'KB asked for', 250));
      const load = await page.evaluate<number>(readLoad);
      const where = line === 'free' ? 'loopback' : '1.6 Mbit/s, 150 ms';
      rows.push(bare(`course-page-weight LCP (${where})`, lcp, 'ms'));
      rows.push(bare(`course-page-weight load (${where})`, load, 'ms'));
      await context.close();
    }
    return rows;
  } finally {
    await browser.close();
    await world.close();
  }
}
