import { partsPackage } from './tiny-packages';
import { openPlayer, openPlayerWorld, packageFrame, type PlayerWorld, turnPage, untilSaved } from './world';

let world: PlayerWorld;

beforeAll(async () => {
  world = await openPlayerWorld();
}, 120_000);
afterAll(() => world.close(), 60_000);

test('a part that waits for another is locked with the reason, and opens without a reload once that is done', async () => {
  const learner = await world.learnerOf(partsPackage({ second: 'I1', leaflet: 'I1 &amp; I2' }));
  const page = await openPlayer(world, learner);
  await page.setViewportSize({ width: 1366, height: 768 });
  const first = await packageFrame(page, 'one/');
  const list = page.getByRole('navigation', { name: 'Parts' });
  const part = (name: string) => list.getByRole('button', { name: new RegExp(`^${name}`) });
  expect(await list.getByText('After: First part', { exact: true }).count()).toBe(1);
  expect(await list.getByText('After: First part, Second part').count()).toBe(1);
  expect(await part('Second part').count()).toBe(0);
  expect(await list.getByRole('button', { name: 'Next part' }).count()).toBe(0);

  const address = page.url();
  for (let turns = 0; turns < 4; turns += 1) await turnPage(first);
  await part('Second part').waitFor({ timeout: 15_000 });
  expect(await part('Leaflet').count()).toBe(0);
  expect(await list.getByText('After: Second part', { exact: true }).count()).toBe(1);
  expect(page.url()).toBe(address);

  await list.getByRole('button', { name: 'Next part' }).click();
  const second = await packageFrame(page, 'two/');
  for (let turns = 0; turns < 4; turns += 1) await turnPage(second);
  await untilSaved(page);
  await part('Leaflet').click();
  await packageFrame(page, 'leaflet');
  expect(await list.getByText(/^After:/).count()).toBe(0);
  await learner.context.close();
}, 90_000);

test('on a phone the sheet says what a part waits for, and coming back goes on with a part that is open', async () => {
  const learner = await world.learnerOf(partsPackage({ second: '~I1 | nothing', leaflet: '2*{I1,I2}' }));
  const page = await openPlayer(world, learner);
  await packageFrame(page, 'one/');
  await page.getByRole('button', { name: 'Parts', exact: true }).click();
  const sheet = page.getByRole('dialog');
  expect(await sheet.getByText('After: First part, Second part').count()).toBe(1);
  // Its script names a part that isn't there: nobody is locked out for that.
  await sheet.getByRole('button', { name: 'Second part' }).click();
  const second = await packageFrame(page, 'two/');
  // "Saved" may still be said of the part before.
  const stored = page.waitForResponse((answer) => (answer.request().postData() ?? '').includes('"itemId":"I2"'));
  await turnPage(second);
  await stored;
  await untilSaved(page);
  await page.reload();
  await page.getByRole('button', { name: 'Parts', exact: true }).waitFor();
  await packageFrame(page, 'two/');
  await learner.context.close();
}, 90_000);
