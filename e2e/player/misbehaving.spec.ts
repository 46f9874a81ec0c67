import type { Frame, Page } from 'playwright-core';
import { rowsOf } from '../../apps/api/src/platform/database/database';
import { textsIn } from '../journey/texts';
import { misbehaving } from './misbehaving-packages';
import { type Learner, openPlayer, openPlayerWorld, packageFrame, type PlayerWorld, untilSaved } from './world';

let world: PlayerWorld;

let silent: Promise<Opened>;
beforeAll(async () => {
  world = await openPlayerWorld();
  silent = open('silent');
  await silent;
}, 120_000);
afterAll(() => world.close(), 60_000);

const say = textsIn('en');
/** Within this many milliseconds the learner is out, whatever the package does. */
const soon = 9000;

interface Opened {
  learner: Learner;
  page: Page;
  frame: Frame;
}

async function open(kind: keyof typeof misbehaving): Promise<Opened> {
  const learner = await world.learnerOf(misbehaving[kind]());
  const page = await openPlayer(world, learner);
  return { learner, page, frame: await packageFrame(page) };
}

/** Lets the package do it, once what it did before is stored. */
async function provoke({ page, frame }: Opened): Promise<void> {
  await untilSaved(page);
  await frame.getByRole('button', { name: 'Now' }).click({ noWaitAfter: true });
}

const told = (page: Page, key: string, timeout = 5000) =>
  page.getByText(say(key), { exact: true }).waitFor({ timeout });

async function closes({ page, learner }: Opened): Promise<void> {
  const began = Date.now();
  await page.getByRole('button', { name: say('player.close'), exact: true }).click();
  await page.waitForURL(`**/courses/${learner.courseId}`, { timeout: soon });
  expect(Date.now() - began).toBeLessThan(soon);
}

async function storedPlace({ learner }: Opened): Promise<string | undefined> {
  const [row] = await rowsOf<{ place: string }>(
    world.database,
    `select s.cmi -> 'core' ->> 'lesson_location' as place from runtime_state s join runtime_attempt a on a.id = s.attempt_id
     where a.module_id = $1`,
    [learner.moduleId],
  );
  return row?.place;
}

async function trace({ learner }: Opened): Promise<string[]> {
  const rows = await rowsOf<{ code: string }>(
    world.database,
    `select v.detail ->> 'code' as code from runtime_event v join runtime_attempt a on a.id = v.attempt_id
     where a.module_id = $1 and v.kind = 'troubled' order by v.at`,
    [learner.moduleId],
  );
  return rows.map(({ code }) => code);
}

/** The trace is written while the learner already reads. */
async function noted(opened: Opened, codes: string[]): Promise<void> {
  const until = Date.now() + 5000;
  while ((await trace(opened)).length < codes.length && Date.now() < until) await opened.page.waitForTimeout(50);
  expect(await trace(opened)).toEqual(codes);
}

test.each([
  { does: 'leads to a page that is missing', kind: 'missing', key: 'player.troublePage', code: 'page', within: 5000 },
  { does: 'leads to another website', kind: 'leading', key: 'player.troublePage', code: 'page', within: 5000 },
  {
    does: 'puts itself in the place of the shell',
    kind: 'displacing',
    key: 'player.troubleFrozen',
    code: 'frozen',
    within: 25_000,
  },
  { does: 'opens a window', kind: 'opening', key: 'player.troubleWindow', code: 'window', within: 5000 },
] as const)(
  'a package that $does: the player says so, what was stored stays, and Close works',
  async ({ kind, key, code, within }) => {
    const opened = await open(kind);
    await provoke(opened);
    await told(opened.page, key, within);
    await noted(opened, [code]);
    await closes(opened);
    expect(await storedPlace(opened)).toBe('kept');
    await opened.learner.context.close();
  },
  90_000,
);

test('a package that breaks before it begins: said within seconds, loaded again, and reported from there', async () => {
  const opened = await open('crashing');
  await told(opened.page, 'player.troubleCrashed', 25_000);
  const loaded = opened.page.waitForEvent('domcontentloaded');
  await opened.page.getByRole('button', { name: say('player.loadAgain') }).click();
  await loaded;
  await told(opened.page, 'player.troubleCrashed', 25_000);
  await opened.page
    .getByRole('button', { name: say('frame.report') })
    .first()
    .click();
  await opened.page.waitForURL('**/report');
  await noted(opened, ['crashed', 'crashed']);
  await opened.learner.context.close();
}, 90_000);

test('a link that wants a window of its own is told as well', async () => {
  const opened = await open('opening');
  await untilSaved(opened.page);
  await opened.frame.getByRole('link', { name: 'More' }).click();
  await told(opened.page, 'player.troubleWindow');
  expect(opened.learner.context.pages()).toHaveLength(1);
  await closes(opened);
  await opened.learner.context.close();
}, 60_000);

test('dialog after dialog ends after the fifth, and the learner gets out', async () => {
  const opened = await open('alerting');
  let dialogs = 0;
  opened.page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await provoke(opened);
  await told(opened.page, 'player.troubleDialogs');
  await opened.page.waitForTimeout(12_000);
  expect(dialogs).toBe(5);
  await closes(opened);
  expect(await storedPlace(opened)).toBe('kept');
  await opened.learner.context.close();
}, 60_000);

test('a package that commits in a loop is stored a few times a second, and its last word counts', async () => {
  const opened = await open('committing');
  let commits = 0;
  opened.page.on('request', (request) => {
    if (/\/commits\/\d+$/.test(request.url())) commits += 1;
  });
  await provoke(opened);
  await opened.page.waitForTimeout(4000);
  expect(commits).toBeGreaterThan(5);
  expect(commits).toBeLessThan(30);
  const last = Number(
    /\d+/.exec(await opened.frame.evaluate<string>(`parent.API.LMSGetValue('cmi.core.lesson_location')`)),
  );
  await closes(opened);
  expect(Number(/\d+/.exec((await storedPlace(opened)) ?? ''))).toBeGreaterThanOrEqual(last);
  await opened.learner.context.close();
}, 60_000);

test('nonsense is refused element by element, and the last good state stays', async () => {
  const opened = await open('raving');
  await provoke(opened);
  await opened.frame.waitForFunction('window.taken');
  await untilSaved(opened.page);
  expect(await opened.frame.evaluate('[...new Set(window.taken)]')).toEqual(['cmi.core.score.raw']);
  await closes(opened);
  expect(await storedPlace(opened)).toBe('kept');
  await opened.learner.context.close();
}, 60_000);

test('a package that runs in circles does not take the player with it, nor what is opened next', async () => {
  const opened = await open('circling');
  await provoke(opened);
  await told(opened.page, 'player.troubleFrozen', 25_000);
  await noted(opened, ['frozen']);
  await closes(opened);
  expect(await storedPlace(opened)).toBe('kept');
  const other = await world.learnerOf(misbehaving.silent());
  await opened.learner.context.addCookies(await other.context.cookies());
  const page = await openPlayer(world, { ...other, context: opened.learner.context });
  await (await packageFrame(page)).getByText('Nothing here reports.').waitFor();
  await opened.learner.context.close();
  await other.context.close();
}, 90_000);

// Last: it has been open since the beginning, and its minute is over.
test('a package that never reports: said after a minute, seen in the trace, and one goes on with something else', async () => {
  const opened = await silent;
  await told(opened.page, 'player.troubleSilent', 75_000);
  await opened.page.getByRole('button', { name: say('player.goOn'), exact: true }).click();
  await opened.page.getByText(say('player.troubleSilent'), { exact: true }).waitFor({ state: 'detached' });
  await closes(opened);
  await noted(opened, ['silent']);
  const { body } = await opened.learner.client.send<{ modules: { state: string }[] }>(
    'GET',
    `/api/my/courses/${opened.learner.courseId}`,
  );
  expect(body.modules[0]?.state).toBe('in-progress');
  await opened.learner.context.close();
}, 120_000);
