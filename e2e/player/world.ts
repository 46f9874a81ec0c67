import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { buildLearner, buildPublishedCourse } from '../../apps/api/src/testing/builders';
import { openDatabase } from '../../apps/api/src/platform/database/open-database';
import type { Database } from '../../apps/api/src/platform/database/database';
import { launchBrowser } from '../../tools/browser.mjs';
import { ApiClient } from '../harness/api-client';
import { type Platform, startPlatform } from '../harness/platform';

export interface Learner {
  email: string;
  password: string;
  client: ApiClient;
  context: BrowserContext;
  courseId: string;
  moduleId: string;
}

export interface PlayerWorld {
  platform: Platform;
  database: Database;
  /** Imports a zip through the real pipeline, puts it into a course, and enrols somebody new, or the same person again. */
  learnerOf(zip: Buffer, same?: Pick<Learner, 'email' | 'password'>): Promise<Learner>;
  /** The same person in another browser, as on another device. */
  signIn(email: string, password: string): Promise<Pick<Learner, 'client' | 'context'>>;
  close(): Promise<void>;
}

async function contextOf(browser: Browser, platform: Platform, client: ApiClient): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' });
  const [name = '', value = ''] = client.sessionCookie.split('=');
  await context.addCookies([{ name, value, url: platform.appOrigin, httpOnly: true, sameSite: 'Lax' }]);
  return context;
}

/** The running platform and a real browser. */
export async function openPlayerWorld(): Promise<PlayerWorld> {
  const platform = await startPlatform({ roles: ['api', 'content'] });
  const database = await openDatabase(platform.databaseUrl, 3);
  const browser = await launchBrowser();
  const folder = await mkdtemp(join(tmpdir(), 'amelie-player-'));
  return {
    platform,
    database,
    learnerOf: async (zip, same) => {
      const file = join(folder, 'package.zip');
      await writeFile(file, zip);
      const [packageId = ''] = /[0-9a-f-]{36}/.exec(await platform.command('import', file)) ?? [];
      const course = await buildPublishedCourse(database, { modules: [{ kind: 'package', packageId }] });
      const { email, password } = same ?? (await buildLearner(database));
      const client = await new ApiClient(platform.appOrigin).signIn(email, password);
      await client.send('POST', `/api/courses/${course.courseId}/enrolments`, {});
      const context = await contextOf(browser, platform, client);
      const [moduleId = ''] = course.moduleIds;
      return { email, password, client, context, courseId: course.courseId, moduleId };
    },
    signIn: async (email, password) => {
      const client = await new ApiClient(platform.appOrigin).signIn(email, password);
      return { client, context: await contextOf(browser, platform, client) };
    },
    close: async () => {
      await browser.close();
      await database.source.destroy();
      await platform.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Opens the module's player in a tab of the learner's browser. */
export async function openPlayer(world: PlayerWorld, { client, context, moduleId }: Learner): Promise<Page> {
  const { body } = await client.send<{ playerUrl: string }>('POST', `/api/my/modules/${moduleId}/launches`);
  const page = await context.newPage();
  await page.goto(world.platform.appOrigin + body.playerUrl);
  return page;
}

/** The frame in which the package itself runs, inside the shell, inside the player. */
export async function packageFrame(page: Page, name = ''): Promise<Frame> {
  const deadline = Date.now() + 15_000;
  while (Date.now() < deadline) {
    const frame = page.frames().find((one) => new RegExp(`/l/[^/]+/f/${name}`).test(one.url()));
    if (frame) return frame;
    await page.waitForTimeout(50);
  }
  throw new Error(`No package frame among ${page.frames().length}`);
}

/** Turns to the next page of the tiny SCO. */
export const turnPage = (frame: Frame) => frame.getByRole('button', { name: 'Next page' }).click();

export const pageShown = (frame: Frame) => frame.locator('#page').innerText();

export async function factsOf(frame: Frame): Promise<{ started: string; entry: string; suspended: string }> {
  return JSON.parse(await frame.locator('#facts').innerText()) as { started: string; entry: string; suspended: string };
}

/** Waits until the player says that everything is stored. */
export const untilSaved = (page: Page) => page.locator('[data-save="saved"]').waitFor({ timeout: 15_000 });
