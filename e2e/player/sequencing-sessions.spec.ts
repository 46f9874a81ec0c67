import { condition, flowOnly, freely, objective, rule } from './sequenced-packages';
import { abc, does, openParts, part, press, SequencedPlay } from './sequenced-play';
import { untilSaved } from './world';

let played: SequencedPlay;

beforeAll(async () => {
  played = await SequencedPlay.begin();
}, 120_000);
afterAll(() => played.world.close(), 60_000);
afterEach(() => played.learner.context.close());

test('suspended by the content, it goes on in the same place on another device', async () => {
  const page = await played.play({ sequencing: freely, parts: abc });
  await does(page, 'A', "pass(); end('continue')");
  await part(page, 'B');
  await does(page, 'B', "say({ 'cmi.location': 'page 4' }); end('suspendAll')");
  await played.untilLeft(page);
  const { email, password } = played.learner;
  const other = await played.world.signIn(email, password);
  const again = await played.again(other);
  expect(await part(again, 'B')).toMatchObject({ entry: 'resume', location: 'page 4' });
  const list = await openParts(again);
  expect(await list.getByText('1 of 3 parts done').count()).toBe(1);
  await other.context.close();
}, 60_000);

test('a tab that is closed without a word goes on where it was', async () => {
  const page = await played.play({ sequencing: flowOnly, parts: abc });
  await does(page, 'A', "pass(); end('continue')");
  await part(page, 'B');
  await does(page, 'B', "say({ 'cmi.location': 'page 2' }); api.Commit('')");
  // Longer than the autosave waits.
  await page.waitForTimeout(2500);
  await untilSaved(page);
  await page.close({ runBeforeUnload: false });
  const again = await played.again();
  expect(await part(again, 'B')).toMatchObject({ entry: 'resume', location: 'page 2' });
  await does(again, 'B', "pass(); end('continue')");
  await part(again, 'C');
}, 60_000);

test('the end by the learner: asked once, then the next visit begins anew', async () => {
  const page = await played.play({ sequencing: freely, parts: abc });
  await does(page, 'A', "say({ 'cmi.location': 'page 3' })");
  await press(page, 'More');
  await page.getByRole('menuitem', { name: 'End the activity' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'End the activity' }).click();
  await played.untilLeft(page);
  const again = await played.again();
  expect(await part(again, 'A')).toMatchObject({ entry: 'ab-initio', location: '' });
}, 60_000);

test('a bucket of shared data is filled by one part and read by another', async () => {
  const more = '<adlcp:data><adlcp:map targetID="bucket"/></adlcp:data>';
  const page = await played.play({
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
  const page = await played.play({ sequencing: flowOnly, parts: abc });
  await does(page, 'A', "pass(); end('previous')");
  await page.getByText('That part cannot be opened from here', { exact: false }).waitFor();
  await press(page, 'Continue');
  await part(page, 'B');
}, 60_000);

test('when the time for a part is over it is ended, with a word', async () => {
  const more = '<adlcp:timeLimitAction>exit,message</adlcp:timeLimitAction>';
  const limit = '<imsss:limitConditions attemptAbsoluteDurationLimit="PT2S"/>';
  const page = await played.play({ sequencing: freely, parts: [{ id: 'A', more, sequencing: limit }, { id: 'B' }] });
  await part(page, 'A');
  await page.getByText('The time for this part is over', { exact: false }).waitFor({ timeout: 20_000 });
  await press(page, 'Continue');
  await part(page, 'B');
}, 60_000);

test('objectives of the whole system: what one package has shown, the next one knows', async () => {
  const attributes = 'adlseq:objectivesGlobalToSystem="true"';
  const writes = `<imsss:objectives>${objective('primaryObjective', 'shown', 'writeSatisfiedStatus="true"')}</imsss:objectives>`;
  const reads = `<imsss:objectives><imsss:primaryObjective/>${objective('objective', 'known', 'readSatisfiedStatus="true"')}</imsss:objectives>`;
  const skip = rule('pre', 'skip', condition('satisfied', 'referencedObjective="known"'));
  const page = await played.play({
    attributes,
    sequencing: flowOnly,
    parts: [{ id: 'A', sequencing: writes }, { id: 'B' }],
  });
  await does(page, 'A', "pass(); end('continue')");
  await part(page, 'B');
  await press(page, 'Close');
  await played.untilLeft(page);
  const next = { attributes, sequencing: flowOnly, parts: [{ id: 'A', sequencing: skip + reads }, { id: 'C' }] };
  await part(await played.another(next), 'C');
}, 60_000);

test('measures weigh as the manifest says, and the module keeps the score of the whole', async () => {
  const weight = (value: number) => `<imsss:rollupRules objectiveMeasureWeight="${value}"/>`;
  const parts = [
    { id: 'A', sequencing: weight(0.75) },
    { id: 'B', sequencing: weight(0.25) },
  ];
  const page = await played.play({ sequencing: freely, parts });
  await does(page, 'A', "pass(); end('continue')");
  await does(page, 'B', "pass(); say({ 'cmi.score.scaled': '0.6' })");
  await press(page, 'Finish');
  await played.untilLeft(page);
  const module = await played.module();
  expect(module?.state).toBe('completed');
  expect(module?.score).toBeCloseTo(0.9);
}, 60_000);
