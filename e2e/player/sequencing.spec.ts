import type { Page } from 'playwright-core';
import {
  choiceOnly,
  condition,
  flowOnly,
  freely,
  objective,
  rule,
  sequencedPackage,
  type SequencedRecipe,
} from './sequenced-packages';
import { type Learner, openPlayer, openPlayerWorld, packageFrame, type PlayerWorld, untilSaved } from './world';

let world: PlayerWorld;
let learner: Learner;

beforeAll(async () => {
  world = await openPlayerWorld();
}, 120_000);
afterAll(() => world.close(), 60_000);
afterEach(() => learner.context.close());

interface Facts {
  entry: string;
  location: string;
  objective: string;
  bucket: string;
  mayContinue: string;
  mayChooseC: string;
}

const limited = '<imsss:limitConditions attemptLimit="2"/>';
const abc = [{ id: 'A' }, { id: 'B' }, { id: 'C' }];

async function play(recipe: SequencedRecipe): Promise<Page> {
  learner = await world.learnerOf(sequencedPackage(recipe));
  return openPlayer(world, learner);
}

const frameOf = (page: Page, part: string) => packageFrame(page, `sco\\.html\\?part=${part}$`);

/** Waits for a part and answers what it found when it began. */
async function part(page: Page, name: string): Promise<Facts> {
  const frame = await frameOf(page, name);
  return JSON.parse(await frame.locator('#facts').innerText()) as Facts;
}

/** Lets the part that is open run a line of its script. */
async function does(page: Page, name: string, line: string): Promise<void> {
  await part(page, name);
  await (await frameOf(page, name)).evaluate(line);
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function openParts(page: Page) {
  await press(page, 'Parts');
  return page.getByRole('dialog');
}

async function moduleState(): Promise<string | undefined> {
  const { client, courseId } = learner;
  const { body } = await client.send<{ modules: { state: string }[] }>('GET', `/api/my/courses/${courseId}`);
  return body.modules[0]?.state;
}

test('a package that only flows: from part to part, the list says why nothing can be chosen, the end completes it', async () => {
  const page = await play({ sequencing: flowOnly, parts: abc, edition: '2nd' });
  await part(page, 'A');
  expect(await button(page, 'Previous').isDisabled()).toBe(true);
  const list = await openParts(page);
  expect(await list.getByText('Opens in its turn, with Continue').count()).toBe(2);
  await press(page, 'Close the list');
  await does(page, 'A', 'pass()');
  await press(page, 'Continue');
  await part(page, 'B');
  await press(page, 'Previous');
  expect((await part(page, 'A')).entry).toBe('ab-initio');
  await does(page, 'A', 'pass()');
  await press(page, 'Continue');
  await does(page, 'B', 'pass()');
  await press(page, 'Continue');
  await does(page, 'C', 'pass()');
  await press(page, 'Finish');
  await page.waitForURL(`**/courses/${learner.courseId}*/**`, { timeout: 15_000 });
  expect(await moduleState()).toBe('completed');
}, 90_000);

test('a package that only lets choose waits for a choice', async () => {
  const page = await play({
    sequencing: choiceOnly,
    parts: [{ id: 'A' }, { id: 'B' }, { id: 'C', sequencing: limited }],
  });
  await page.getByText('No part is open now', { exact: false }).waitFor();
  const list = await openParts(page);
  await list.getByRole('button', { name: 'Part B' }).click();
  await part(page, 'B');
  expect(await button(page, 'Continue').isDisabled()).toBe(true);
}, 60_000);

test('forward only: no way back', async () => {
  const page = await play({
    sequencing: '<imsss:controlMode choice="false" flow="true" forwardOnly="true"/>',
    parts: abc,
    edition: '3rd',
  });
  await does(page, 'A', "pass(); end('continue')");
  await part(page, 'B');
  expect(await button(page, 'Previous').isDisabled()).toBe(true);
  expect(await button(page, 'Continue').isEnabled()).toBe(true);
}, 60_000);

test('a pre-test that is passed skips the lesson, by an objective that both share', async () => {
  const reads = `<imsss:objectives><imsss:primaryObjective/>${objective('objective', 'known', 'readSatisfiedStatus="true"')}</imsss:objectives>`;
  const writes = `<imsss:objectives>${objective('primaryObjective', 'pre', 'writeSatisfiedStatus="true" readSatisfiedStatus="false"')}</imsss:objectives>`;
  const skip = rule('pre', 'skip', condition('satisfied', 'referencedObjective="known"'));
  const page = await play({
    sequencing: flowOnly,
    parts: [{ id: 'A', sequencing: writes }, { id: 'B', sequencing: skip + reads }, { id: 'C' }],
  });
  expect((await part(page, 'A')).objective).toBe('pre');
  await does(page, 'A', "pass(); end('continue')");
  await part(page, 'C');
}, 60_000);

test('a part is tried again until it is passed, each time with an empty data model; then the limit closes it', async () => {
  const again = rule('post', 'retry', condition('satisfied', 'operator="not"'));
  const page = await play({ sequencing: freely, parts: [{ id: 'A', sequencing: again + limited }, { id: 'B' }] });
  await does(page, 'A', "say({ 'cmi.location': 'page 9' }); fail(); end('continue')");
  await page.waitForTimeout(1500);
  expect(await part(page, 'A')).toMatchObject({ entry: 'ab-initio', location: '' });
  await does(page, 'A', "pass(); end('continue')");
  await part(page, 'B');
  const list = await openParts(page);
  await list.getByText('No more attempts').waitFor();
}, 60_000);

test('an exit rule leads out of a chapter', async () => {
  const out = rule('exit', 'exit', condition('satisfied'));
  const any = `<imsss:rollupRules><imsss:rollupRule childActivitySet="any"><imsss:rollupConditions><imsss:rollupCondition condition="satisfied"/></imsss:rollupConditions><imsss:rollupAction action="satisfied"/></imsss:rollupRule></imsss:rollupRules>`;
  const chapter = { id: 'Chapter', parts: [{ id: 'A' }, { id: 'B' }], sequencing: `${flowOnly}${out}${any}` };
  const page = await play({ sequencing: flowOnly, parts: [chapter, { id: 'C' }] });
  await does(page, 'A', "pass(); end('continue')");
  await part(page, 'C');
}, 60_000);

test('an optional part is not waited for', async () => {
  const optional =
    '<imsss:rollupRules rollupObjectiveSatisfied="false" rollupProgressCompletion="false" objectiveMeasureWeight="0"/>';
  const page = await play({ sequencing: freely, parts: [{ id: 'A' }, { id: 'B', sequencing: optional }] });
  await does(page, 'A', "pass(); end('continue')");
  await part(page, 'B');
  await press(page, 'Close');
  await page.waitForURL(`**/courses/${learner.courseId}**`, { timeout: 15_000 });
  expect(await moduleState()).toBe('completed');
}, 60_000);

test('parts are dealt once and stay as they were dealt', async () => {
  const deal =
    '<imsss:randomizationControls selectionTiming="once" selectCount="2" randomizationTiming="once" reorderChildren="true"/>';
  const page = await play({ sequencing: freely + deal, parts: [...abc, { id: 'D' }, { id: 'E' }] });
  const shown = async (on: Page) => {
    await packageFrame(on);
    return (await openParts(on)).getByRole('listitem').allInnerTexts();
  };
  const dealt = await shown(page);
  expect(dealt).toHaveLength(2);
  await page.reload();
  expect(await shown(page)).toEqual(dealt);
}, 60_000);

test('what the package hides is not shown', async () => {
  const hidden =
    '<adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>continue</adlnav:hideLMSUI><adlnav:hideLMSUI>previous</adlnav:hideLMSUI><adlnav:hideLMSUI>exitAll</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>';
  const page = await play({ sequencing: freely, parts: [{ id: 'A', more: hidden }, { id: 'B' }] });
  await part(page, 'A');
  await button(page, 'Parts').waitFor();
  expect(await button(page, 'Continue').count()).toBe(0);
  await does(page, 'A', "end('continue')");
  await part(page, 'B');
  await button(page, 'Continue').or(button(page, 'Finish')).waitFor();
}, 60_000);

test('content hears what is open, chooses and jumps', async () => {
  const page = await play({ sequencing: freely, parts: abc });
  expect(await part(page, 'A')).toMatchObject({ mayContinue: 'true', mayChooseC: 'true' });
  await does(page, 'A', "end('{target=C}choice')");
  await part(page, 'C');
  await does(page, 'C', "end('{target=B}jump')");
  await part(page, 'B');
}, 60_000);

test('suspended by the content, it goes on in the same place on another device', async () => {
  const page = await play({ sequencing: freely, parts: abc });
  await does(page, 'A', "pass(); end('continue')");
  await part(page, 'B');
  await does(page, 'B', "say({ 'cmi.location': 'page 4' }); end('suspendAll')");
  await page.waitForURL(`**/courses/${learner.courseId}**`, { timeout: 15_000 });
  const { email, password } = learner;
  const other = await world.signIn(email, password);
  const again = await openPlayer(world, { ...learner, ...other });
  expect(await part(again, 'B')).toMatchObject({ entry: 'resume', location: 'page 4' });
  const list = await openParts(again);
  expect(await list.getByText('1 of 3 parts done').count()).toBe(1);
  await other.context.close();
}, 60_000);

test('a tab that is closed without a word goes on where it was', async () => {
  const page = await play({ sequencing: flowOnly, parts: abc });
  await does(page, 'A', "pass(); end('continue')");
  await part(page, 'B');
  await does(page, 'B', "say({ 'cmi.location': 'page 2' }); api.Commit('')");
  // Longer than the autosave waits.
  await page.waitForTimeout(2500);
  await untilSaved(page);
  await page.close({ runBeforeUnload: false });
  const again = await openPlayer(world, learner);
  expect(await part(again, 'B')).toMatchObject({ entry: 'resume', location: 'page 2' });
  await does(again, 'B', "pass(); end('continue')");
  await part(again, 'C');
}, 60_000);

test('the end by the learner: asked once, then the next visit begins anew', async () => {
  const page = await play({ sequencing: freely, parts: abc });
  await does(page, 'A', "say({ 'cmi.location': 'page 3' })");
  await press(page, 'More');
  await page.getByRole('menuitem', { name: 'End the activity' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'End the activity' }).click();
  await page.waitForURL(`**/courses/${learner.courseId}**`, { timeout: 15_000 });
  const again = await openPlayer(world, learner);
  expect(await part(again, 'A')).toMatchObject({ entry: 'ab-initio', location: '' });
}, 60_000);

test('a bucket of shared data is filled by one part and read by another', async () => {
  const more = '<adlcp:data><adlcp:map targetID="bucket"/></adlcp:data>';
  const page = await play({
    sequencing: freely,
    parts: [
      { id: 'A', more },
      { id: 'B', more },
    ],
  });
  await does(page, 'A', "say({ 'adl.data.0.store': 'from A' }); end('continue')");
  expect((await part(page, 'B')).bucket).toBe('from A');
}, 60_000);

test('a way that is not open is said to be so, and the part stays', async () => {
  const page = await play({ sequencing: flowOnly, parts: abc });
  await does(page, 'A', "pass(); end('previous')");
  await page.getByText('That part cannot be opened from here', { exact: false }).waitFor();
  await press(page, 'Continue');
  await part(page, 'B');
}, 60_000);

test('when the time for a part is over it is ended, with a word', async () => {
  const more = '<adlcp:timeLimitAction>exit,message</adlcp:timeLimitAction>';
  const limit = '<imsss:limitConditions attemptAbsoluteDurationLimit="PT2S"/>';
  const page = await play({ sequencing: freely, parts: [{ id: 'A', more, sequencing: limit }, { id: 'B' }] });
  await part(page, 'A');
  await page.getByText('The time for this part is over', { exact: false }).waitFor({ timeout: 20_000 });
  await press(page, 'Continue');
  await part(page, 'B');
}, 60_000);
