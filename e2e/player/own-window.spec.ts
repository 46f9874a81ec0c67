import type { Page } from 'playwright-core';
import { textsIn } from '../journey/texts';
import { bookmarkPackage, tinyPackage } from './tiny-packages';
import {
  factsOf,
  type Learner,
  openPlayer,
  openPlayerWorld,
  packageFrame,
  pageShown,
  type PlayerWorld,
  turnPage,
  untilSaved,
} from './world';

let world: PlayerWorld;

beforeAll(async () => {
  world = await openPlayerWorld();
}, 120_000);
afterAll(() => world.close(), 60_000);

const say = textsIn('en');
const button = (page: Page, key: string) => page.getByRole('button', { name: say(key), exact: true });
const told = (page: Page, key: string) => page.getByText(say(key), { exact: true }).waitFor({ timeout: 10_000 });

/** A package that a trainer lets run in a window of its own. */
async function learnerInWindow(zip = bookmarkPackage('scorm12')): Promise<Learner> {
  const learner = await world.learnerOf(zip);
  await world.database.query(
    `update package_line set opens_in = 'window' where id = (select line_id from package where id = $1)`,
    [learner.packageId],
  );
  return learner;
}

async function openWindow(page: Page, { context }: Learner, key = 'player.windowOpen'): Promise<Page> {
  const [shell] = await Promise.all([context.waitForEvent('page'), button(page, key).click()]);
  return shell;
}

const untilClosed = async (shell: Page) => {
  if (!shell.isClosed()) await shell.waitForEvent('close', { timeout: 10_000 });
};

test('it opens at a button, is saved through the page, and goes on where it was once it is opened again', async () => {
  const learner = await learnerInWindow();
  const page = await openPlayer(world, learner);
  await told(page, 'player.windowTitle');
  const shell = await openWindow(page, learner);
  await told(page, 'player.windowRuns');
  const frame = await packageFrame(shell);
  expect(await factsOf(frame)).toMatchObject({ started: 'true', entry: 'ab-initio' });
  await turnPage(frame);
  await untilSaved(page);
  await turnPage(frame);
  // Closed at once: what the package says on its way out is heard, for the page is still there.
  await shell.close({ runBeforeUnload: true });
  await told(page, 'player.windowGone');
  const second = await openWindow(page, learner, 'player.windowAgain');
  const resumed = await packageFrame(second);
  expect(await pageShown(resumed)).toBe('3');
  expect(await factsOf(resumed)).toMatchObject({ entry: 'resume', suspended: 'pages seen: 3' });
  await turnPage(resumed);
  await button(page, 'player.close').click();
  await untilClosed(second);
  await page.waitForURL(`**/courses/${learner.courseId}`);
  const third = await openWindow(await openPlayer(world, learner), learner);
  expect(await pageShown(await packageFrame(third))).toBe('4');
  await learner.context.close();
}, 90_000);

test('a reload of the window goes on with what was stored', async () => {
  const learner = await learnerInWindow();
  const page = await openPlayer(world, learner);
  const shell = await openWindow(page, learner);
  await turnPage(await packageFrame(shell));
  await untilSaved(page);
  await shell.reload();
  const again = await packageFrame(shell);
  await again.locator('#facts').waitFor();
  expect(await pageShown(again)).toBe('2');
  await turnPage(again);
  await untilSaved(page);
  await learner.context.close();
}, 60_000);

test('a browser that keeps windows shut: said, with what to do, and the package runs in the page instead', async () => {
  const learner = await learnerInWindow();
  await learner.context.addInitScript('if (window === window.top) window.open = () => null');
  const page = await openPlayer(world, learner);
  await button(page, 'player.windowOpen').click();
  await told(page, 'player.windowBlocked');
  await button(page, 'player.windowHere').click();
  const frame = await packageFrame(page);
  await turnPage(frame);
  await untilSaved(page);
  expect(await pageShown(frame)).toBe('2');
  await learner.context.close();
}, 60_000);

test('the window goes with the page: when it is closed, and at once when somebody leaves in a hurry', async () => {
  const learner = await learnerInWindow();
  const page = await openPlayer(world, learner);
  const shell = await openWindow(page, learner);
  await packageFrame(shell);
  await page.close();
  await untilClosed(shell);

  const second = await openPlayer(world, learner);
  await second.route('**/search?q=**', (route) => route.fulfill({ body: 'weather' }));
  const other = await openWindow(second, learner);
  const frame = await packageFrame(other);
  await turnPage(frame);
  await frame.locator('h1').click();
  for (let times = 0; times < 3; times += 1) await other.keyboard.press('Shift').catch(() => undefined);
  await untilClosed(other);
  await second.waitForURL('**/search?q=**', { timeout: 5_000 });
  await learner.context.close();
}, 60_000);

test('what runs in the window does not get hold of the page, and closing itself leads back to the course', async () => {
  const hostile = tinyPackage('Hostile', {
    'index.html': `<!doctype html><title>Hostile</title><h1>Hostile</h1><script>
const report = { opener: String(top.opener), page: '', whole: '' };
const opener = Object.getOwnPropertyDescriptor(document.createElement('iframe').contentWindow ?? window, 'opener');
const real = (opener && opener.get) ? opener.get.call(top) : null;
try { real.location.href = 'about:blank#taken'; report.page = 'moved'; } catch { report.page = 'refused'; }
try { report.whole = String(real.document.title); } catch { report.whole = 'refused'; }
window.report = report;
parent.API.LMSInitialize('');
parent.API.LMSSetValue('cmi.core.lesson_status', 'completed');
</script><button onclick="top.close()">Exit</button>`,
  });
  const learner = await learnerInWindow(hostile);
  const page = await openPlayer(world, learner);
  const shell = await openWindow(page, learner);
  const frame = await packageFrame(shell);
  await frame.waitForFunction('window.report');
  expect(await frame.evaluate('window.report')).toEqual({ opener: 'null', page: 'refused', whole: 'refused' });
  expect(new URL(page.url()).pathname).toMatch(/^\/learn\//);
  await frame.getByRole('button', { name: 'Exit' }).click();
  await untilClosed(shell);
  await page.waitForURL(`**/courses/${learner.courseId}/end`, { timeout: 15_000 });
  await learner.context.close();
}, 60_000);

test('a package whose pages size the window they are in gets one without anybody choosing', async () => {
  const zip = tinyPackage('Fixed', {
    'index.html': '<!doctype html><title>Fixed</title><body onload="window.resizeTo(800, 600)"><h1>Fixed</h1></body>',
  });
  const learner = await world.learnerOf(zip);
  const page = await openPlayer(world, learner);
  const shell = await openWindow(page, learner);
  await (await packageFrame(shell)).getByRole('heading', { name: 'Fixed' }).waitFor();
  await learner.context.close();
}, 60_000);
