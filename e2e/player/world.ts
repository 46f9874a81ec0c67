import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { buildLearner, buildPublishedCourse } from '../../apps/api/src/testing/builders';
import { openDatabase } from '../../apps/api/src/platform/database/open-database';
import type { Database } from '../../apps/api/src/platform/database/database';
import type { CompletionRule } from '@amelie/contract';
import { launchBrowser } from '../../tools/browser.mjs';
import { ApiClient } from '../harness/api-client';
import { type Platform, type PlatformWishes, startPlatform } from '../harness/platform';
import { openTlsProxy } from '../harness/tls-proxy';
import { importHere } from './import-here';

/**
 * How a platform is set up (player.md 2.4): on one machine, with one content origin for all packages; or with TLS, names
 * and a content domain on which each package has an origin of its own.
 */
export type Profile = 'P0' | 'P2';

const names = { app: 'learn.example.test', content: '*.content-example.test' };

export interface Learner {
  email: string;
  password: string;
  client: ApiClient;
  context: BrowserContext;
  courseId: string;
  moduleId: string;
  packageId: string;
}

/** Somebody with many parts, each by its place; a package that was refused has none. */
export interface LearnerOfAll extends Omit<Learner, 'moduleId' | 'packageId'> {
  moduleIds: (string | null)[];
}

export interface PlayerWorld {
  platform: Platform;
  database: Database;
  /** Imports a zip through the real pipeline, puts it into a course, and enrols somebody new, or the same person again. */
  learnerOf(zip: Buffer, same?: Person): Promise<Learner>;
  /** Somebody new in one course that has all these packages as its parts, as far as they import. */
  learnerOfAll(packages: readonly { zip: Buffer; rule?: CompletionRule }[]): Promise<LearnerOfAll>;
  /** Somebody else in the same course. */
  anotherOf(learner: Learner): Promise<Learner>;
  /** The same person in another browser, as on another device. */
  signIn(email: string, password: string): Promise<Pick<Learner, 'client' | 'context'>>;
  /** A context of the browser in which nobody is signed in. */
  newContext(): Promise<BrowserContext>;
  close(): Promise<void>;
}

const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' };

async function contextOf(browser: Browser, platform: Platform, client: ApiClient): Promise<BrowserContext> {
  const context = await browser.newContext({ ...phone, ignoreHTTPSErrors: true });
  const [name = '', value = ''] = client.sessionCookie.split('=');
  const secure = platform.appOrigin.startsWith('https:');
  await context.addCookies([{ name, value, url: platform.appOrigin, httpOnly: true, secure, sameSite: 'Lax' }]);
  return context;
}

/** A device with a camera: a package that may not use it is refused, and not told that there is none. */
const withCamera = '--use-fake-device-for-media-stream';

/** The platform and a browser that finds it, and what else has to be closed in the end. */
async function startProfile(profile: Profile, wishes: Pick<PlatformWishes, 'environment' | 'hear'>) {
  const roles = ['api' as const, 'content' as const];
  if (profile === 'P0')
    return {
      platform: await startPlatform({ roles, ...wishes }),
      browser: await launchBrowser({ args: [withCamera] }),
      end: async () => undefined,
    };
  const proxy = await openTlsProxy(names.app);
  const origins = { app: `https://${names.app}`, content: `https://${names.content}` };
  const platform = await startPlatform({ roles, origins, ...wishes });
  proxy.lead(platform.ports);
  const rules = `MAP ${names.app}:443 127.0.0.1:${proxy.port}, MAP ${names.content}:443 127.0.0.1:${proxy.port}`;
  const browser = await launchBrowser({ args: [withCamera, `--host-resolver-rules=${rules}`] });
  return { platform, browser, end: () => proxy.close() };
}

type Person = Pick<Learner, 'email' | 'password'>;

/** The running platform and a real browser. */
export async function openPlayerWorld(
  profile: Profile = 'P0',
  wishes: Pick<PlatformWishes, 'environment' | 'hear'> = {},
): Promise<PlayerWorld> {
  const { platform, browser, end } = await startProfile(profile, wishes);
  const database = await openDatabase(platform.databaseUrl, 3);
  const clientOf = (email: string, password: string) =>
    new ApiClient(platform.appOrigin, `http://127.0.0.1:${platform.ports.app}`).signIn(email, password);
  const enrol = async (
    course: Pick<Learner, 'courseId' | 'moduleId' | 'packageId'>,
    same?: Person,
  ): Promise<Learner> => {
    const { email, password } = same ?? (await buildLearner(database));
    const client = await clientOf(email, password);
    await client.send('POST', `/api/courses/${course.courseId}/enrolments`, {});
    return { email, password, client, context: await contextOf(browser, platform, client), ...course };
  };
  return {
    platform,
    database,
    learnerOf: async (zip, same) => {
      const packageId = await importHere(database, platform.dataDir, zip);
      const course = await buildPublishedCourse(database, { modules: [{ kind: 'package', packageId }] });
      const [moduleId = ''] = course.moduleIds;
      return enrol({ courseId: course.courseId, moduleId, packageId }, same);
    },
    learnerOfAll: async (packages) => {
      const ids: (string | null)[] = [];
      for (const { zip } of packages) ids.push(await importHere(database, platform.dataDir, zip).catch(() => null));
      const modules = packages.flatMap(({ rule }, at) => {
        const packageId = ids[at];
        return packageId ? [{ kind: 'package' as const, packageId, ...(rule && { rule }) }] : [];
      });
      const { courseId, moduleIds } = await buildPublishedCourse(database, { modules });
      const learner = await enrol({ courseId, moduleId: '', packageId: '' });
      return { ...learner, moduleIds: ids.map((id) => (id ? (moduleIds.shift() ?? null) : null)) };
    },
    anotherOf: ({ courseId, moduleId, packageId }) => enrol({ courseId, moduleId, packageId }),
    signIn: async (email, password) => {
      const client = await clientOf(email, password);
      return { client, context: await contextOf(browser, platform, client) };
    },
    newContext: () => browser.newContext({ ...phone, ignoreHTTPSErrors: true }),
    close: async () => {
      await browser.close();
      await database.source.destroy();
      await platform.stop();
      await end();
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
