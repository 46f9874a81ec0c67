import { bookmarkPackage, partsPackage, rudePackage, type TinyStandard } from './tiny-packages';
import {
  factsOf,
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

describe.each<TinyStandard>(['scorm12', 'scorm2004'])('a package of %s', (standard) => {
  test('resumes where it was: after Close, after a reload in the middle, after a closed tab', async () => {
    const learner = await world.learnerOf(bookmarkPackage(standard));
    const page = await openPlayer(world, learner);
    const first = await packageFrame(page);
    expect(await factsOf(first)).toMatchObject({ started: 'true', entry: 'ab-initio', suspended: '' });
    await turnPage(first);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.waitForURL(`**/courses/${learner.courseId}`);

    const second = await openPlayer(world, learner);
    const resumed = await packageFrame(second);
    expect(await pageShown(resumed)).toBe('2');
    expect(await factsOf(resumed)).toMatchObject({ entry: 'resume', suspended: 'pages seen: 2' });
    await turnPage(resumed);
    await untilSaved(second);
    await second.reload();
    expect(await pageShown(await packageFrame(second))).toBe('3');

    await turnPage(await packageFrame(second));
    await untilSaved(second);
    await second.close({ runBeforeUnload: false });
    const third = await openPlayer(world, learner);
    const last = await packageFrame(third);
    expect(await pageShown(last)).toBe('4');
    expect(await factsOf(last)).toMatchObject({ entry: 'resume' });

    await turnPage(last);
    await untilSaved(third);
    const course = await learner.client.send<{ modules: { state: string }[] }>(
      'GET',
      `/api/my/courses/${learner.courseId}`,
    );
    expect(course.body.modules[0]?.state).toBe('completed');
    await third.getByText('Completed').waitFor();
    await learner.context.close();
  }, 90_000);
});

test('work that cannot be stored is said to be unsaved, and is stored once the line is back', async () => {
  const learner = await world.learnerOf(bookmarkPackage('scorm12'));
  const page = await openPlayer(world, learner);
  const frame = await packageFrame(page);
  await page.route('**/api/launches/*/commits/*', (route) => route.abort());
  await turnPage(frame);
  await page.locator('[data-save="unsaved"]').waitFor({ timeout: 15_000 });
  expect(await page.locator('[data-save]').innerText()).toBe('Not saved yet: keep this page open');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stay' }).click({ timeout: 15_000 });
  await page.unroute('**/api/launches/*/commits/*');
  await page.waitForURL(`**/courses/${learner.courseId}`, { timeout: 30_000 });
  const again = await openPlayer(world, learner);
  expect(await pageShown(await packageFrame(again))).toBe('2');
  await learner.context.close();
}, 90_000);

test('an ended session is signed into again in place, and nothing is lost', async () => {
  const learner = await world.learnerOf(bookmarkPackage('scorm12'));
  const page = await openPlayer(world, learner);
  const frame = await packageFrame(page);
  await learner.client.send('POST', '/api/sign-out');
  await page.waitForTimeout(200);
  await turnPage(frame);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail address').fill(learner.email, { timeout: 20_000 });
  await dialog.getByLabel('Password').fill(learner.password);
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await untilSaved(page);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await learner.context.close();
}, 60_000);

test('a second window takes over, and the first one says what to do', async () => {
  const learner = await world.learnerOf(bookmarkPackage('scorm12'));
  const first = await openPlayer(world, learner);
  const frame = await packageFrame(first);
  const second = await openPlayer(world, learner);
  await packageFrame(second);
  await turnPage(frame);
  await first.getByText('Opened in another window', { exact: true }).waitFor({ timeout: 15_000 });
  await first.getByRole('button', { name: 'Continue here' }).click();
  expect(await pageShown(await packageFrame(first))).toBe('1');
  await turnPage(await packageFrame(first));
  await untilSaved(first);
  await learner.context.close();
}, 60_000);

test('a package of several parts: each keeps its own state, and all of them make the module', async () => {
  const learner = await world.learnerOf(partsPackage());
  const page = await openPlayer(world, learner);
  const finish = async (folder: string) => {
    const frame = await packageFrame(page, folder);
    for (let i = 0; i < 4; i += 1) await turnPage(frame);
  };
  await finish('one/');
  await page.getByRole('button', { name: 'Parts' }).click();
  await page.getByRole('button', { name: 'Second part' }).click();
  await finish('two/');
  await page.getByRole('button', { name: 'Parts' }).click();
  await page.getByRole('button', { name: 'Leaflet' }).click();
  await (await packageFrame(page, 'leaflet')).getByRole('heading', { name: 'Leaflet' }).waitFor();
  await page.getByText('Completed').waitFor({ timeout: 15_000 });
  await page.getByRole('button', { name: 'Parts' }).click();
  await page.getByRole('button', { name: 'First part' }).click();
  expect(await pageShown(await packageFrame(page, 'one/'))).toBe('5');
  await learner.context.close();
}, 90_000);

test('a rude package neither gets out nor keeps anybody in', async () => {
  const learner = await world.learnerOf(rudePackage());
  const dialogs: string[] = [];
  const page = await learner.context.newPage();
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.type());
    void dialog.accept();
  });
  const { body } = await learner.client.send<{ playerUrl: string }>(
    'POST',
    `/api/my/modules/${learner.moduleId}/launches`,
  );
  await page.goto(world.platform.appOrigin + body.playerUrl);
  const frame = await packageFrame(page);
  await frame.getByRole('button', { name: 'Exit course' }).waitFor();
  await page.waitForTimeout(500);
  expect(await frame.evaluate('window.report')).toMatchObject({
    parent: 'refused',
    cookie: '',
    popup: 'null',
    worker: 'refused',
  });
  expect(dialogs.length).toBeLessThanOrEqual(5);
  expect(new URL(page.url()).pathname).toMatch(/^\/learn\//);
  await frame.getByRole('button', { name: 'Exit course' }).click();
  await page.waitForURL(`**/courses/${learner.courseId}`, { timeout: 15_000 });
  expect(dialogs).not.toContain('beforeunload');
  await learner.context.close();
}, 60_000);

test('three times Shift inside the package leaves at once, and what was done is stored', async () => {
  const learner = await world.learnerOf(bookmarkPackage('scorm12'));
  const page = await openPlayer(world, learner);
  await page.route('**/search?q=**', (route) => route.fulfill({ body: 'weather' }));
  const frame = await packageFrame(page);
  await turnPage(frame);
  await frame.locator('h1').click();
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Shift');
  await page.waitForURL('**/search?q=**', { timeout: 5_000 });
  await learner.client.signIn(learner.email, learner.password);
  const state = await learner.client.send<{ launchId: string }>('POST', `/api/my/modules/${learner.moduleId}/launches`);
  const opened = await learner.client.send<{ states: Record<string, { cmi?: { suspend_data?: string } }> }>(
    'GET',
    `/api/launches/${state.body.launchId}`,
  );
  expect(opened.body.states.I1?.cmi?.suspend_data).toBe('pages seen: 2');
  await learner.context.close();
}, 60_000);
