import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../tools/browser.mjs';
import { type Platform, startPlatform } from './harness/platform';
import { testRedisUrl } from './harness/redis';
import { currentPage, packageFrame, passQuiz, turnPages, waitUntilSaved } from './journey/learner-steps';
import { readQr } from './journey/read-qr';
import { signIn } from './journey/sign-in';
import { certifiedCount, downloadCompletions } from './journey/staff-steps';
import { textsIn } from './journey/texts';
import { importPackage, publishCourse } from './journey/trainer-steps';

const course = resolve(__dirname, '../courses/trafficking-as-a-health-matter');
const password = 'harbour lemon tree walk';
const people = {
  trainer: { email: 'trainer@journey.test', password },
  learner: { email: 'learner@journey.test', password },
  staff: { email: 'staff@journey.test', password },
};
const greek = ['--given-name', 'Ελένη', '--family-name', 'Παπαδοπούλου', '--language', 'el'];
const questions = [
  {
    stem: 'Which of these is sound?',
    right: 'See every patient alone as a routine',
    wrong: 'Let the companion interpret',
  },
  { stem: 'What is the aim?', right: 'A safe conversation', wrong: 'A disclosure today' },
];
const [en, el] = [textsIn('en'), textsIn('el')];

let platform: Platform;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  platform = await startPlatform({ redisUrl: testRedisUrl() });
  browser = await launchBrowser();
  folder = mkdtempSync(join(tmpdir(), 'amelie-journey-zip-'));
  for (const role of ['trainer', 'learner', 'staff'] as const) {
    const { email } = people[role];
    const name = role === 'learner' ? greek : [];
    await platform.command('user', 'create', '--email', email, '--role', role, '--password', password, ...name);
  }
}, 120_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Visit {
  context: BrowserContext;
  page: Page;
}

async function visit(language: string, width: number): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    locale: language,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  await page.goto(platform.appOrigin);
  return { context, page };
}

test('the trainer imports a package that the builder made, and publishes a course', async () => {
  const zip = join(folder, 'course.zip');
  await platform.command('course', 'build', course, '--format', 'scorm2004', '--out', zip);
  const { context, page } = await visit('en', 1366);
  await signIn(page, en, people.trainer);
  await page.waitForURL(/\/(home|teach)/);
  await importPackage(page, en, zip);
  await publishCourse(page, en, { title: 'First course', questions });
  await context.close();
}, 180_000);

let verifyAddress = '';

test('the learner earns a certificate in Greek, with the tab closed in the middle', async () => {
  const { context, page } = await visit('el', 390);
  await signIn(page, el, people.learner);
  await page.waitForURL(/\/home/);
  await page.getByRole('link', { name: el('learning.seeCourses') }).click();
  await page.getByRole('button', { name: el('learning.enrol') }).click();
  await page.waitForURL(/\/courses\/[0-9a-f-]+$/);
  const coursePage = page.url();
  await page.getByRole('button', { name: el('learning.start') }).click();
  await page.waitForURL(/\/learn\//);

  const before = await packageFrame(page);
  await turnPages(before, 3);
  const left = await currentPage(before);
  await waitUntilSaved(page);
  await page.close();

  const again = await context.newPage();
  await again.goto(`${platform.appOrigin}/home`);
  await again.getByRole('button', { name: el('learning.continue') }).click();
  await again.waitForURL(/\/learn\//);
  const after = await packageFrame(again);
  expect(await currentPage(after)).toBe(left);
  await turnPages(after, 40);
  await again.getByText(el('player.completed'), { exact: true }).waitFor({ timeout: 20_000 });
  await again.getByRole('button', { name: el('player.close') }).click();
  await again.waitForURL(coursePage);

  await again
    .getByRole('link', { name: new RegExp(`Check yourself`) })
    .first()
    .click();
  await again.getByRole('button', { name: el('quizzes.start') }).click();
  await passQuiz(again, el, questions);
  await again.goto(`${platform.appOrigin}/certificates`);
  const pdf = again.locator('a[href$="/pdf"]').first();
  await pdf.waitFor({ timeout: 30_000 });
  const reply = await context.request.get(
    new URL((await pdf.getAttribute('href')) ?? '', platform.appOrigin).toString(),
  );
  expect(reply.status()).toBe(200);
  verifyAddress = readQr(await reply.body(), folder);
  await context.close();
}, 240_000);

test('a signed-out visitor verifies the certificate by the address in its QR code', async () => {
  expect(verifyAddress).toMatch(new RegExp(`^${platform.appOrigin}/verify/[\\w-]{22}$`));
  const { context, page } = await visit('en', 390);
  await page.goto(verifyAddress);
  await page.getByText('Ελένη Παπαδοπούλου').first().waitFor();
  await page.getByText('First course').first().waitFor();
  expect(await page.title()).not.toMatch(/traffick/i);
  await context.close();
}, 60_000);

test('staff see the target move by one, and the completion in the CSV', async () => {
  const { context, page } = await visit('en', 1366);
  await signIn(page, en, people.staff);
  await page.waitForURL(/\/programme/);
  expect(await certifiedCount(page, en)).toBe(1);
  const lines = await downloadCompletions(page, en);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain('First course');
  expect(lines[1]).not.toMatch(/Παπαδοπούλου|journey\.test/);
  await context.close();
}, 120_000);
