import type { BrowserContext, Page } from 'playwright-core';
import { buildAdministrator } from '../../apps/api/src/testing/builders';
import { rowOf } from '../../apps/api/src/platform/database/database';
import { faultsOn } from '../accessibility/faults-on';
import { textsIn } from '../journey/texts';
import { cmi5Package } from './cmi5-packages';
import { type Learner, openPlayer, openPlayerWorld, packageFrame, type PlayerWorld } from './world';

let world: PlayerWorld;
let staff: BrowserContext;
const say = textsIn('en');

beforeAll(async () => {
  world = await openPlayerWorld('P0');
  const { email, password } = await buildAdministrator(world.database);
  staff = (await world.signIn(email, password)).context;
}, 120_000);
afterAll(() => world.close(), 60_000);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** What a text says before its first value. */
const beginningOf = (key: string) => say(key).split('{')[0] ?? '';

async function openStaffPage({ courseId }: Learner): Promise<Page> {
  const enrolment = await rowOf<{ id: string }>(world.database, `select id from enrolment where course_id = $1`, [
    courseId,
  ]);
  const page = await staff.newPage();
  // Tall, so that the tabs at the foot of the window cover nothing that one would scroll to.
  await page.setViewportSize({ width: 390, height: 2400 });
  await page.goto(`${world.platform.appOrigin}/learners/${enrolment?.id}`);
  await button(page, say('learners.units.show')).click();
  return page;
}

async function openPart({ context, courseId, moduleId }: Learner): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${world.platform.appOrigin}/courses/${courseId}/parts/${moduleId}`);
  return page;
}

async function untilClosed(page: Page): Promise<void> {
  await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 10_000 });
}

test('a part that staff count as done is told to be for good, is done for its learner, and who reads why', async () => {
  const learner = await world.learnerOf(cmi5Package([{ name: 'one' }, { name: 'two' }]));
  const page = await openStaffPage(learner);
  await page.getByText('Not opened yet').waitFor();
  await button(page, say('learners.units.waiveFor', { title: 'Unit one' })).click();
  await page.getByText(say('learners.units.waiveForGood')).waitFor();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: say('learners.units.waive') }).click();
  await page.getByText(say('refusals.reason-missing')).waitFor();
  expect(await faultsOn(page)).toEqual([]);
  await dialog.getByText(say('learners.units.whyEquivalentOutside')).click();
  await dialog.getByLabel(say('learners.reason')).fill('Taught this in spring');
  await dialog.getByRole('button', { name: say('learners.units.waive') }).click();
  await untilClosed(page);
  await page.reload();
  await button(page, say('learners.units.show')).click();
  await page.getByText(beginningOf('learners.units.waived')).waitFor();
  expect(await button(page, say('learners.units.waiveFor', { title: 'Unit one' })).count()).toBe(0);
  expect(await faultsOn(page)).toEqual([]);

  const part = await openPart(learner);
  await part.getByText(/Counted as done by other means on .*: Unit one · Taught this in spring/).waitFor();
  expect(await faultsOn(part)).toEqual([]);
  const player = await openPlayer(world, learner);
  const frame = await packageFrame(player, 'two');
  await frame.locator('[data-said*="initialized 200"]').waitFor({ timeout: 15_000 });
  await button(player, say('player.parts')).click();
  await player.getByText(say('player.partWaived')).last().waitFor();
  await player.keyboard.press('Escape');
  await frame.getByRole('button', { name: 'Finish two' }).click();
  await player.waitForURL(`**/courses/${learner.courseId}/end`, { timeout: 15_000 });
  await learner.context.close();
}, 120_000);

test('a learner who has to go through it again is registered anew, with all parts to do and the reason to read', async () => {
  const learner = await world.learnerOf(cmi5Package([{ name: 'one' }]));
  const player = await openPlayer(world, learner);
  const frame = await packageFrame(player, 'one');
  await frame.locator('[data-said*="initialized 200"]').waitFor({ timeout: 15_000 });
  await frame.getByRole('button', { name: 'Finish one' }).click();
  await player.waitForURL(`**/courses/${learner.courseId}/end`, { timeout: 15_000 });

  const page = await openStaffPage(learner);
  await button(page, say('learners.units.anew')).click();
  for (const key of ['anewStays', 'anewBegins', 'anewWhen'])
    await page.getByText(say(`learners.units.${key}`), { exact: true }).waitFor();
  expect(await faultsOn(page)).toEqual([]);
  const dialog = page.getByRole('dialog');
  await dialog.getByText(say('learners.units.resultGoes')).click();
  await dialog.getByLabel(say('learners.reason')).fill('The content has changed');
  await dialog.getByRole('button', { name: say('learners.units.anew') }).click();
  await untilClosed(page);
  await page.getByText('The next opening begins a new registration').waitFor();
  await button(page, say('learners.showTrace')).click();
  await page.getByText(/ended the registration/).waitFor();

  const part = await openPart(learner);
  await part.getByText(/Set back by staff on .* · The content has changed/).waitFor();
  const again = await openPlayer(world, learner);
  const second = await packageFrame(again, 'one');
  await second.locator('[data-said*="initialized 200"]').waitFor({ timeout: 15_000 });
  expect(new URL(second.url()).searchParams.get('registration')).not.toBe(
    new URL(frame.url()).searchParams.get('registration'),
  );
  await learner.context.close();
}, 120_000);
