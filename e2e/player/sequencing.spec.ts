import type { Page } from 'playwright-core';
import { choiceOnly, condition, flowOnly, freely, objective, rule } from './sequenced-packages';
import { abc, button, does, openParts, part, press, SequencedPlay } from './sequenced-play';
import { packageFrame } from './world';

let played: SequencedPlay;

beforeAll(async () => {
  played = await SequencedPlay.begin();
}, 120_000);
afterAll(() => played.world.close(), 60_000);
afterEach(() => played.learner.context.close());

const limited = '<imsss:limitConditions attemptLimit="2"/>';

test('a package that only flows: from part to part, the list says why nothing can be chosen, the end completes it', async () => {
  const page = await played.play({ sequencing: flowOnly, parts: abc, edition: '2nd' });
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
  await played.untilLeft(page);
  expect(await played.module()).toMatchObject({ state: 'completed' });
}, 90_000);

test('a package that only lets choose waits for a choice', async () => {
  const page = await played.play({
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
  const page = await played.play({
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
  const page = await played.play({
    sequencing: flowOnly,
    parts: [{ id: 'A', sequencing: writes }, { id: 'B', sequencing: skip + reads }, { id: 'C' }],
  });
  expect((await part(page, 'A')).objective).toBe('pre');
  await does(page, 'A', "pass(); end('continue')");
  await part(page, 'C');
}, 60_000);

test('a part is tried again until it is passed, each time with an empty data model; then the limit closes it', async () => {
  const again = rule('post', 'retry', condition('satisfied', 'operator="not"'));
  const page = await played.play({
    sequencing: freely,
    parts: [{ id: 'A', sequencing: again + limited }, { id: 'B' }],
  });
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
  const page = await played.play({ sequencing: flowOnly, parts: [chapter, { id: 'C' }] });
  await does(page, 'A', "pass(); end('continue')");
  await part(page, 'C');
}, 60_000);

test('an optional part is not waited for', async () => {
  const optional =
    '<imsss:rollupRules rollupObjectiveSatisfied="false" rollupProgressCompletion="false" objectiveMeasureWeight="0"/>';
  const page = await played.play({ sequencing: freely, parts: [{ id: 'A' }, { id: 'B', sequencing: optional }] });
  await does(page, 'A', "pass(); end('continue')");
  await part(page, 'B');
  await press(page, 'Close');
  await played.untilLeft(page);
  expect(await played.module()).toMatchObject({ state: 'completed' });
}, 60_000);

test('parts are dealt once and stay as they were dealt', async () => {
  const deal =
    '<imsss:randomizationControls selectionTiming="once" selectCount="2" randomizationTiming="once" reorderChildren="true"/>';
  const page = await played.play({ sequencing: freely + deal, parts: [...abc, { id: 'D' }, { id: 'E' }] });
  const shown = async (on: Page) => {
    await packageFrame(on);
    return (await openParts(on)).getByRole('listitem').allInnerTexts();
  };
  const dealt = await shown(page);
  // The package itself, and the two that were dealt.
  expect(dealt).toHaveLength(1 + 2);
  await page.reload();
  expect(await shown(page)).toEqual(dealt);
}, 60_000);

test('what the package hides is not shown', async () => {
  const hidden =
    '<adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>continue</adlnav:hideLMSUI><adlnav:hideLMSUI>previous</adlnav:hideLMSUI><adlnav:hideLMSUI>exitAll</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>';
  const page = await played.play({ sequencing: freely, parts: [{ id: 'A', more: hidden }, { id: 'B' }] });
  await part(page, 'A');
  await button(page, 'Parts').waitFor();
  expect(await button(page, 'Continue').count()).toBe(0);
  await does(page, 'A', "end('continue')");
  await part(page, 'B');
  await button(page, 'Continue').or(button(page, 'Finish')).waitFor();
}, 60_000);

test('content hears what is open, chooses and jumps', async () => {
  const page = await played.play({ sequencing: freely, parts: abc });
  expect(await part(page, 'A')).toMatchObject({ mayContinue: 'true', mayChooseC: 'true' });
  await does(page, 'A', "end('{target=C}choice')");
  await part(page, 'C');
  await does(page, 'C', "end('{target=B}jump')");
  await part(page, 'B');
}, 60_000);
