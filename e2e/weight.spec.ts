import type { BrowserContext, Page } from 'playwright-core';
import { type Demo, demoPassword, openSettled, startDemo } from './harness/demo';
import { textsIn } from './journey/texts';

let demo: Demo;
const say = textsIn('en');

beforeAll(async () => {
  demo = await startDemo(['api']);
}, 240_000);

afterAll(() => demo.stop());

const phone = { viewport: { width: 390, height: 844 } };
/** Stands in every build of zod, and nowhere else. */
const markOfZod = '__zod_globalConfig';

interface Fetched {
  page: Page;
  /** The addresses of what was fetched so far. */
  addresses: string[];
  /** The scripts among them in which zod stands. */
  zod(): Promise<string[]>;
}

/** Opens a page and notes what it fetches. */
async function visit(context: BrowserContext, path: string): Promise<Fetched> {
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(new URL(request.url()).pathname));
  await openSettled(page, `${demo.platform.appOrigin}${path}`);
  const zod = async () => {
    const scripts = [...new Set(addresses)].filter((address) => address.endsWith('.js'));
    const texts = await Promise.all(
      scripts.map(async (script) => (await fetch(`${demo.platform.appOrigin}${script}`)).text()),
    );
    return scripts.filter((_script, place) => texts[place]?.includes(markOfZod));
  };
  return { page, addresses, zod };
}

const coursePath = async (context: BrowserContext) => {
  const answer = await context.request.get(`${demo.platform.appOrigin}/api/my/courses`);
  const { courses }: { courses: { courseId: string }[] } = await answer.json();
  return `/courses/${courses[0]?.courseId}`;
};

async function modulePath(context: BrowserContext, kind: 'package' | 'page'): Promise<string> {
  const course = await coursePath(context);
  const answer = await context.request.get(`${demo.platform.appOrigin}/api/my${course}`);
  const { modules }: { modules: { id: string; kind: string }[] } = await answer.json();
  const { id } = modules.find((module) => module.kind === kind) ?? { id: '' };
  return kind === 'page' ? `/read/${id}` : `${course}/parts/${id}`;
}

test.each(['/home', '/courses', '/you', '/report', '/support'])('reading %s fetches no validation', async (path) => {
  const context = await demo.contextOf('learner', phone, 'en');
  expect(await (await visit(context, path)).zod()).toEqual([]);
  await context.close();
});

test('the sign-in page fetches what checks its form when the form is sent, and not before', async () => {
  const context = await demo.contextOf('visitor', phone, 'en');
  const { page, zod } = await visit(context, '/sign-in');
  expect(await zod()).toEqual([]);
  await page.getByRole('button', { name: say('account.signIn'), exact: true }).click();
  await page.getByText(say('account.emailFault')).waitFor();
  expect(await zod()).not.toEqual([]);
  await context.close();
});

test('a visitor asks nothing that is refused', async () => {
  const context = await demo.contextOf('visitor', phone, 'en');
  const { addresses } = await visit(context, '/sign-in');
  expect(addresses).toContain('/api/instance');
  expect(addresses).not.toContain('/api/me');
  await context.close();
});

test('a form that is sent without a line says so, and goes on when the line is back', async () => {
  const context = await demo.contextOf('visitor', phone, 'en');
  const { page } = await visit(context, '/sign-in');
  await page.getByLabel(say('account.email')).fill('learner@demo.test');
  await page.getByLabel(say('account.password')).fill(demoPassword);
  const send = page.getByRole('button', { name: say('account.signIn'), exact: true });
  await context.setOffline(true);
  await send.click();
  await page.getByText(say('refusals.offline')).waitFor();
  await context.setOffline(false);
  await send.click();
  await page.waitForURL('**/home');
  await context.close();
}, 20_000);

test('a reader of English fetches no Greek letters for the name of a language', async () => {
  const context = await demo.contextOf('learner', phone, 'en');
  for (const path of ['/courses', await coursePath(context)]) {
    const { page, addresses } = await visit(context, path);
    expect(addresses.filter((address) => /greek.*\.woff2$/.test(address))).toEqual([]);
    expect(addresses.filter((address) => /\.woff2$/.test(address))).not.toEqual([]);
    await page.close();
  }
  await context.close();
});

test('the course page of the bundled course weighs at most 250 KB, in English', async () => {
  const context = await demo.contextOf('learner', phone, 'en');
  const path = await coursePath(context);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let bytes = 0;
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await openSettled(page, `${demo.platform.appOrigin}${path}`);
  expect(bytes / 1024).toBeLessThanOrEqual(250);
  expect(bytes / 1024).toBeGreaterThan(100);
  await context.close();
});

/** What the scripts of a page weigh over the wire, by the server's word. */
async function scriptBytes(context: BrowserContext, path: string): Promise<number> {
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!response.url().endsWith('.js')) return;
    sizes.push(response.headerValue('content-length').then(Number));
  });
  await openSettled(page, `${demo.platform.appOrigin}${path}`);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

test.each(['/home', '/courses', 'course', 'part', 'reading', '/certificates', '/you', '/support', '/help'])(
  'the scripts of %s weigh no more than 185 KB over the wire',
  async (place) => {
    const context = await demo.contextOf('learner', phone, 'en');
    const paths: Record<string, () => Promise<string>> = {
      course: () => coursePath(context),
      part: () => modulePath(context, 'package'),
      reading: () => modulePath(context, 'page'),
    };
    const bytes = await scriptBytes(context, (await paths[place]?.()) ?? place);
    expect(bytes).toBeGreaterThan(50 * 1024);
    expect(bytes).toBeLessThan(185 * 1024);
    await context.close();
  },
);

test('the scripts of the sign-in page weigh no more than 185 KB over the wire', async () => {
  const context = await demo.contextOf('visitor', phone, 'en');
  expect(await scriptBytes(context, '/sign-in')).toBeLessThan(185 * 1024);
  await context.close();
});
