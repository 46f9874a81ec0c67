import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../tools/browser.mjs';
import { signIn } from '../tools/screens-pages.mjs';
import { type EmptyWorld, knownRoutes, pages, type Role } from './faces/pages';
import { ApiClient } from './harness/api-client';
import { type Platform, startPlatform } from './harness/platform';
import { textsIn } from './journey/texts';

const password = 'harbour lemon tree walk';
const roles = ['learner', 'trainer', 'staff', 'administrator'] as const;
const say = textsIn('en');
const emailOf = (role: Role) => `${role}@faces.test`;

let platform: Platform;
let browser: Browser;
let world: EmptyWorld;
const contexts = new Map<Role, BrowserContext>();

beforeAll(async () => {
  platform = await startPlatform({ roles: ['api', 'worker'] });
  browser = await launchBrowser();
  for (const role of roles)
    await platform.command('user', 'create', '--email', emailOf(role), '--role', role, '--password', password);
  for (const role of ['visitor', ...roles] as const) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en' });
    if (role !== 'visitor') await signIn(context, platform.appOrigin, { email: emailOf(role), password });
    contexts.set(role, context);
  }
}, 120_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

async function buildEmptyWorld(): Promise<EmptyWorld> {
  const trainer = await new ApiClient(platform.appOrigin).signIn(emailOf('trainer'), password);
  const create = async (title: string) => {
    const { body } = await trainer.send<{ id: string }>('POST', '/api/courses', { title, language: 'en' });
    return body.id;
  };
  const add = async (courseId: string, kind: string) => {
    const path = `/api/courses/${courseId}/draft/modules`;
    const { body } = await trainer.send<{ modules: { id: string }[] }>('POST', path, { kind, title: kind });
    return body.modules.at(-1)?.id ?? '';
  };
  const [bareCourse, course] = [await create('Bare'), await create('Course')];
  return { bareCourse, course, page: await add(course, 'page'), quiz: await add(course, 'quiz') };
}

async function open(role: Role, path: string): Promise<Page> {
  const page = await contexts.get(role)?.newPage();
  if (!page) throw new Error(`no ${role}`);
  await page.goto(`${platform.appOrigin}${path}`);
  return page;
}

const addressOf = (at: string | ((world: EmptyWorld) => string)) => (typeof at === 'string' ? at : at(world));
const rows = Object.entries(pages);

test('the table of faces knows every page of the portal', () => {
  expect(Object.keys(pages).sort()).toEqual(knownRoutes());
});

describe('a platform that holds nothing yet', () => {
  const isFirst = ({ at }: { at: unknown }) => typeof at === 'string';
  const empties = rows.filter(([, { empty }]) => 'text' in empty);
  // The list of courses is looked at before the first course is made.
  const ordered = [...empties.filter(([, face]) => isFirst(face)), ...empties.filter(([, face]) => !isFirst(face))];

  test.each(ordered)(
    '%s says what will stand there',
    async (_route, { role, at, empty }) => {
      if (typeof at !== 'string') world ??= await buildEmptyWorld();
      const page = await open(role, addressOf(at));
      if ('search' in empty && empty.search) await page.getByRole('searchbox').fill(empty.search);
      const text = 'text' in empty ? say(empty.text) : '';
      await page.getByText(text, { exact: false }).first().waitFor({ timeout: 10_000 });
      await page.locator('h1').first().waitFor({ timeout: 5000 });
      expect(await page.locator('[aria-busy=true]').count()).toBe(0);
      await page.close();
    },
    30_000,
  );
});

/** What shows persons is asked for by POST: each look is recorded. */
const isLook = (url: string) => /\/(?:searches|openings|traces)$/.test(new URL(url).pathname);

/** The server knows who asks, and answers nothing else. */
async function breakServer(page: Page): Promise<() => void> {
  let isBroken = true;
  await page.route(/\/api\/(?!me$|instance$|my\/session)/, (route) => {
    const request = route.request();
    if (!isBroken || (request.method() !== 'GET' && !isLook(request.url()))) return route.fallback();
    const problem = { type: 'about:blank', title: 'x', status: 500, code: 'internal', requestId: 'req-of-the-face' };
    return route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(problem) });
  });
  return () => (isBroken = false);
}

describe('a server that fails', () => {
  test.each(rows)(
    '%s says so and goes on from there',
    async (_route, { role, at, failing }) => {
      world ??= await buildEmptyWorld();
      const page = await contexts.get(role)?.newPage();
      if (!page) throw new Error(`no ${role}`);
      const mend = await breakServer(page);
      await page.goto(`${platform.appOrigin}${addressOf(at)}`);
      const alert = page.getByRole('alert').filter({ hasText: say('common.failedTitle') });
      if (failing === 'asks') {
        await alert.first().waitFor({ timeout: 20_000 });
        await page.getByText('req-of-the-face').first().waitFor();
        mend();
        await alert
          .first()
          .getByRole('button', { name: say('common.tryAgain') })
          .click();
        await alert.first().waitFor({ state: 'detached', timeout: 20_000 });
      } else {
        await page.locator('h1').first().waitFor();
        await page.waitForLoadState('networkidle');
        expect(await page.getByRole('main').innerText()).not.toBe('');
        expect(await page.getByText(say('common.brokenTitle')).count()).toBe(0);
      }
      await page.close();
    },
    60_000,
  );
});

describe('a page of another role', () => {
  const guarded = rows.filter(([, { role }]) => role !== 'visitor' && role !== 'learner');

  test.each(guarded)('%s refuses a learner and says what to do', async (_route, { at }) => {
    world ??= await buildEmptyWorld();
    const page = await open('learner', addressOf(at));
    await page.getByRole('heading', { name: say('common.refusedPageTitle') }).waitFor({ timeout: 10_000 });
    await page.getByText(say('common.refusedPageText')).waitFor();
    await page.close();
  });
});

test('without a connection a page says so, and stands again when it is back', async () => {
  const page = await contexts.get('learner')?.newPage();
  if (!page) throw new Error('no learner');
  let isOff = true;
  await page.route(/\/api\/my\/courses$/, (route) => (isOff ? route.abort('internetdisconnected') : route.fallback()));
  await page.goto(`${platform.appOrigin}/home`);
  await page
    .getByRole('alert')
    .filter({ hasText: say('common.offlineTitle') })
    .waitFor({ timeout: 20_000 });
  isOff = false;
  await page.getByRole('button', { name: say('common.tryAgain') }).click();
  await page.getByText(say('learning.noCourses')).waitFor();
  await page.close();
}, 60_000);
