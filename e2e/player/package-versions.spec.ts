import AxeBuilder from '@axe-core/playwright';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildLearner, buildPublishedCourse, buildTrainer } from '../../apps/api/src/testing/builders';
import { openDatabase } from '../../apps/api/src/platform/database/open-database';
import type { Database } from '../../apps/api/src/platform/database/database';
import { launchBrowser } from '../../tools/browser.mjs';
import { ApiClient } from '../harness/api-client';
import { type Platform, startPlatform } from '../harness/platform';
import { textsIn } from '../journey/texts';
import { writePackage } from './version-packages';
import { packageFrame, untilSaved } from './world';

const say = textsIn('en');

let platform: Platform;
let database: Database;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  platform = await startPlatform({ roles: ['api', 'content', 'worker'] });
  database = await openDatabase(platform.databaseUrl, 3);
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'amelie-versions-'));
}, 120_000);
afterAll(async () => {
  await browser.close();
  await database.source.destroy();
  await platform.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

interface Somebody {
  client: ApiClient;
  context: BrowserContext;
  page: Page;
}

async function signedIn({ email, password }: { email: string; password: string }, width = 1366): Promise<Somebody> {
  const client = await new ApiClient(platform.appOrigin).signIn(email, password);
  const context = await browser.newContext({ viewport: { width, height: 844 }, locale: 'en-GB' });
  const [name = '', value = ''] = client.sessionCookie.split('=');
  await context.addCookies([{ name, value, url: platform.appOrigin, httpOnly: true, sameSite: 'Lax' }]);
  return { client, context, page: await context.newPage() };
}

async function learnerIn(courseId: string, width?: number): Promise<Somebody> {
  const learner = await signedIn(await buildLearner(database), width);
  await learner.client.send('POST', `/api/courses/${courseId}/enrolments`, {});
  return learner;
}

async function imported(name: string): Promise<string> {
  const file = await writePackage(join(folder, `${name}.zip`), name);
  return /[0-9a-f-]{36}/.exec(await platform.command('import', file))?.[0] ?? '';
}

/** Opens the part as its learner does; answers what stands in the package, and closes it again. */
async function look(learner: Somebody, module: { courseId: string; moduleId: string }, act?: 'Next page' | 'Finish') {
  const { page } = learner;
  await page.goto(`${platform.appOrigin}/courses/${module.courseId}/parts/${module.moduleId}`);
  await page.getByRole('main').getByRole('button').first().click();
  const frame = await packageFrame(page);
  const seen = `${await frame.locator('h1').innerText()}, page ${await frame.locator('#page').innerText()}`;
  if (act) {
    await frame.getByRole('button', { name: act }).click();
    await untilSaved(page);
  }
  await page.getByRole('button', { name: say('player.close'), exact: true }).click();
  await page.waitForURL(`**/courses/${module.courseId}**`);
  return seen;
}

/** What axe finds on the page with what stands open on it. */
async function axe(page: Page): Promise<string[]> {
  // What opens is read when it stands, not while it comes.
  await page.waitForTimeout(400);
  // react-aria's announcer names what was picked by an element that goes with its list; it is gone in a moment itself.
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').exclude('[data-live-announcer]').analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
}

/** The trainer's way through the dialog that makes a version current. */
async function makeCurrent(page: Page, button: string, way: 'packages.forNew' | 'packages.forAll'): Promise<void> {
  await page.getByRole('button', { name: say(button) }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .locator('label')
    .filter({ hasText: say(way) })
    .click();
  await dialog.getByRole('button', { name: say('packages.makeCurrent') }).click();
  await dialog.waitFor({ state: 'detached' });
}

test('a new version is uploaded, made current for new learners, taken back, and then made a safe replacement', async () => {
  const first = await imported('Edition one');
  const course = await buildPublishedCourse(database, { modules: [{ kind: 'package', packageId: first }] });
  const module = { courseId: course.courseId, moduleId: course.moduleIds[0] ?? '' };
  const learner = await learnerIn(module.courseId);
  expect(await look(learner, module, 'Next page')).toBe('Edition one, page 1');

  const trainer = await signedIn(await buildTrainer(database));
  const { page } = trainer;
  await page.goto(`${platform.appOrigin}/imports/${first}`);
  const zip = await writePackage(join(folder, 'second.zip'), 'Edition two');
  await page.locator('input[type=file]').setInputFiles(zip);
  await page.getByRole('link', { name: say('packages.versionNumber', { number: 2 }) }).click({ timeout: 30_000 });
  await page.getByText(say('packages.notCurrentTitle', { number: 2, current: 1 })).waitFor({ timeout: 30_000 });
  await page.getByText(say('packages.fromTo', { before: 'Edition one', after: 'Edition two' })).waitFor();

  expect(await axe(page)).toEqual([]);
  await makeCurrent(page, 'packages.makeCurrent', 'packages.forNew');
  await page.getByText(say('packages.madeCurrent', { number: 2 })).waitFor();
  expect(await look(learner, module)).toBe('Edition one, page 2');
  expect(await look(await learnerIn(module.courseId), module)).toBe('Edition two, page 1');

  await page.getByRole('button', { name: say('packages.undo') }).click();
  await page.getByText(say('packages.madeCurrent', { number: 1 })).waitFor();
  expect(await look(await learnerIn(module.courseId), module)).toBe('Edition one, page 1');

  await makeCurrent(page, 'packages.makeCurrent', 'packages.forAll');
  await page.getByText(say('packages.madeCurrent', { number: 2 })).waitFor();
  expect(await look(learner, module)).toBe('Edition two, page 2');

  await page.getByRole('link', { name: say('packages.versionNumber', { number: 1 }) }).click();
  await page.getByRole('button', { name: say('packages.restore') }).waitFor();
}, 180_000);

test('a version that lacks a part with stored work is offered to new learners only, and the part is named', async () => {
  const first = await imported('Whole');
  const course = await buildPublishedCourse(database, { modules: [{ kind: 'package', packageId: first }] });
  const module = { courseId: course.courseId, moduleId: course.moduleIds[0] ?? '' };
  await look(await learnerIn(module.courseId), module, 'Next page');
  const file = await writePackage(join(folder, 'other.zip'), 'Other', 'I9');
  const printed = await platform.command('import', file, '--version-of', first);
  const second = /[0-9a-f-]{36}/.exec(printed)?.[0] ?? '';
  expect(printed).toContain('version 2');

  const { page } = await signedIn(await buildTrainer(database));
  await page.goto(`${platform.appOrigin}/imports/${second}`);
  await page.getByRole('button', { name: say('packages.makeCurrent') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(say('packages.unsafeParts', { parts: 'Whole' })).waitFor();
  expect(await dialog.getByRole('radio').nth(1).isDisabled()).toBe(true);
}, 120_000);

test('a part in two languages is switched in the player, each keeps its place, and it is completed once', async () => {
  const english = await imported('English');
  await imported('Deutsch-Paket');
  const trainer = await signedIn(await buildTrainer(database));
  const { client, page } = trainer;
  const made = await client.send<{ id: string }>('POST', '/api/courses', { title: 'Two languages', language: 'en' });
  const path = `/api/courses/${made.body.id}/draft`;
  await client.send('PATCH', path, { certificateNeedsGradedEvidence: false });
  await client.send('POST', `${path}/modules`, { kind: 'package', title: 'A part', packageId: english });

  await page.goto(`${platform.appOrigin}/teach/courses/${made.body.id}`);
  await page.getByRole('button', { name: say('authoring.moreFor', { title: 'A part' }) }).click();
  await page.getByRole('menuitem', { name: say('authoring.languages') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: say('authoring.choosePackage') }).click();
  await page.getByRole('option', { name: 'Deutsch-Paket' }).click();
  await dialog.getByRole('button', { name: say('learning.language') }).click();
  await page.getByRole('listbox').getByRole('option', { name: 'Deutsch', exact: true }).click();
  await dialog.getByRole('button', { name: say('authoring.add'), exact: true }).click();
  await dialog.getByRole('button', { name: say('authoring.removeLanguage', { name: 'Deutsch' }) }).waitFor();
  expect(await axe(page)).toEqual([]);
  const { body } = await client.send<{ published: { id: string }[] }>(
    'POST',
    `/api/courses/${made.body.id}/publication`,
  );
  expect(body.published).toHaveLength(1);

  const learner = await learnerIn(made.body.id, 390);
  const outline = () =>
    learner.client.send<{ modules: { id: string; state: string }[] }>('GET', `/api/my/courses/${made.body.id}`);
  const module = { courseId: made.body.id, moduleId: (await outline()).body.modules[0]?.id ?? '' };
  expect(await look(learner, module, 'Next page')).toBe('English, page 1');

  await learner.page.getByRole('main').getByRole('button').first().click();
  await packageFrame(learner.page);
  await learner.page.getByRole('button', { name: say('frame.more') }).click();
  await learner.page.getByRole('menuitem', { name: /Deutsch/ }).click();
  await learner.page.getByText(say('player.switchText')).waitFor();
  expect(await axe(learner.page)).toEqual([]);
  const before = learner.page.url();
  await learner.page
    .getByRole('alertdialog')
    .getByRole('button', { name: say('player.switch') })
    .click();
  await learner.page.waitForURL((url) => url.pathname.startsWith('/learn/') && url.href !== before);
  const frame = await packageFrame(learner.page);
  expect(await frame.locator('h1').innerText()).toBe('Deutsch-Paket');
  expect(await frame.locator('#page').innerText()).toBe('1');
  expect(await frame.evaluate('document.documentElement.lang')).toBe('de');
  await frame.getByRole('button', { name: 'Finish' }).click();
  await untilSaved(learner.page);
  await learner.page.getByRole('button', { name: say('player.close'), exact: true }).click();
  await learner.page.waitForURL(`**/courses/${module.courseId}/end`);
  expect((await outline()).body.modules.map(({ state }) => state)).toEqual(['completed']);

  await learner.page.goto(`${platform.appOrigin}/courses/${module.courseId}/parts/${module.moduleId}`);
  await learner.page.getByRole('button', { name: /English/ }).click();
  await learner.page.getByText(say('player.switchTextBegun')).waitFor();
  await learner.page
    .getByRole('alertdialog')
    .getByRole('button', { name: say('player.switch') })
    .click();
  const again = await packageFrame(learner.page);
  expect(await again.locator('h1').innerText()).toBe('English');
  expect(await again.locator('#page').innerText()).toBe('2');
  await learner.page.getByText(say('player.completed')).first().waitFor();
}, 180_000);
