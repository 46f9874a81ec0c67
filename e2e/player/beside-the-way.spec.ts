import type { Page } from 'playwright-core';
import { textsIn } from '../journey/texts';
import { bookmarkPackage } from './tiny-packages';
import {
  type Learner,
  openPlayer,
  openPlayerWorld,
  packageFrame,
  pageShown,
  type PlayerWorld,
  turnPage,
} from './world';

let world: PlayerWorld;

beforeAll(async () => {
  world = await openPlayerWorld();
}, 120_000);
afterAll(() => world.close(), 60_000);

const say = textsIn('en');

async function chooseInMore(page: Page, key: string): Promise<void> {
  await page.getByRole('button', { name: say('frame.more') }).click();
  await page.getByRole('menuitem', { name: say(key) }).click();
}

/** The page that stands open in the package when the part is opened again. */
async function goneOnAt(learner: Learner): Promise<string> {
  const page = await openPlayer(world, learner);
  return pageShown(await packageFrame(page));
}

test('a pause in the middle of a package stores what was done, and leads back to the part', async () => {
  const learner = await world.learnerOf(bookmarkPackage('scorm12'));
  const page = await openPlayer(world, learner);
  await turnPage(await packageFrame(page));
  await chooseInMore(page, 'support.title');
  await page.waitForURL('**/support');
  await page
    .getByRole('link', { name: say('common.goOn') })
    .first()
    .click();
  await page.waitForURL(`**/courses/${learner.courseId}/parts/${learner.moduleId}`);
  expect(await goneOnAt(learner)).toBe('2');
  await learner.context.close();
}, 60_000);

test('a report from the player names the part, and nothing of the work is lost', async () => {
  const learner = await world.learnerOf(bookmarkPackage('scorm2004'));
  const page = await openPlayer(world, learner);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await turnPage(await packageFrame(page));
  await chooseInMore(page, 'frame.report');
  await page.waitForURL('**/report');
  await page.getByText(title).waitFor();
  await page.getByText(`/courses/${learner.courseId}/parts/${learner.moduleId}`).waitFor();
  expect(await goneOnAt(learner)).toBe('2');
  await learner.context.close();
}, 60_000);
