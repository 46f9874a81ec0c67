import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { newId } from '@amelie/ground';
import type { QuizDefinition } from '@amelie/contract';
import { buildCommon, choiceOption, itemOf } from '../apps/api/src/testing/build-question';
import { buildSitters, risingSitters } from '../apps/api/src/testing/build-quiz-attempts';
import {
  type BuiltCourse,
  buildPublishedCourse,
  buildQuizDefinition,
  buildTrainer,
} from '../apps/api/src/testing/builders';
import type { Database } from '../apps/api/src/platform/database/database';
import { openDatabase } from '../apps/api/src/platform/database/open-database';
import { faultsOn } from './accessibility/faults-on';
import { launchBrowser } from '../tools/browser.mjs';
import { type Platform, startPlatform } from './harness/platform';
import { signIn } from './journey/sign-in';
import { textsIn } from './journey/texts';

// Each page is looked at by axe, wide and narrow.
jest.setTimeout(180_000);

const say = textsIn('en');
let platform: Platform;
let database: Database;
let browser: Browser;
let page: Page;
let built: BuiltCourse & { moduleId: string; quiz: QuizDefinition };

const stems = [
  'A young woman’s companion answers every question for her. What do you do first?',
  'Which document do you need before you may call a support service?',
  'Who may interpret?',
  'What do you write in the record?',
  'When is it an emergency?',
];

function quizOf(): QuizDefinition {
  const questions = stems.map((stem) => {
    const options = [
      choiceOption('See her alone', 1),
      choiceOption('Ask the companion to translate', 0),
      choiceOption('Call the police at once', 0),
      choiceOption('Wait until she comes back', 0),
    ];
    return itemOf({ ...buildCommon(stem), type: 'single', shuffle: true, options });
  });
  return buildQuizDefinition({ passMark: 0.6, questions });
}

/** A published quiz with its draft, as publishing leaves both: other modules, the same questions. */
async function buildQuiz() {
  const quiz = quizOf();
  const course = await buildPublishedCourse(database, {
    title: 'Trafficking as a health matter',
    modules: [{ kind: 'quiz', title: 'Final test', quiz }],
  });
  const [versionId, moduleId, quizId] = [newId(), newId(), newId()];
  await database.query(
    `insert into course_version (id, course_id, number, state, title, language, changed)
     values ($1, $2, 2, 'draft', 'Trafficking as a health matter', 'en', false)`,
    [versionId, course.courseId],
  );
  await database.query(`insert into quiz (id, pass_mark, questions) values ($1, $2, $3)`, [
    quizId,
    quiz.passMark,
    JSON.stringify(quiz.questions),
  ]);
  await database.query(
    `insert into course_module (id, version_id, position, kind, title, rule, quiz_id)
     values ($1, $2, 1, 'quiz', 'Final test', '{"kind":"quiz-passed"}', $3)`,
    [moduleId, versionId, quizId],
  );
  const sitters = risingSitters(quiz, { people: 90, countries: ['GR', 'IT', 'BE'], seed: 9 });
  await buildSitters(database, { ...course, moduleId: course.moduleIds[0] ?? '', quiz }, sitters);
  return { ...course, moduleId, quiz };
}

beforeAll(async () => {
  platform = await startPlatform({ roles: ['api'] });
  database = await openDatabase(platform.databaseUrl, 2);
  built = await buildQuiz();
  browser = await launchBrowser();
  page = await (await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'en' })).newPage();
  await page.goto(`${platform.appOrigin}/sign-in`);
  await signIn(page, say, await buildTrainer(database));
  await page.waitForURL(/\/teach/);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await database?.source.destroy();
  await platform?.stop();
});

/** Pictures for somebody to look at, when a folder is named. */
async function picture(name: string): Promise<void> {
  if (!process.env.PICTURES) return;
  for (const width of [1366, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${process.env.PICTURES}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1366, height: 900 });
}

/** Nothing for axe, wide and narrow, and nothing that makes a phone scroll sideways. */
async function standsWell(name: string): Promise<void> {
  await picture(name);
  expect(await faultsOn(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await faultsOn(page)).toEqual([]);
  const beyond = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(beyond).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1366, height: 900 });
}

const button = (key: string, values: Record<string, string | number> = {}) =>
  page.getByRole('button', { name: say(key, values), exact: true }).first();
const quizzes = () => `${platform.appOrigin}/teach/courses/${built.courseId}/quizzes`;

test('a trainer finds the figures of a quiz from the list of courses, sorts them and looks at one question', async () => {
  await page.goto(`${platform.appOrigin}/teach`);
  await page.locator('main button[aria-haspopup]').first().click();
  await page.getByRole('menuitem', { name: say('performance.quizzes') }).click();
  await standsWell('course-quizzes');
  await page.getByRole('link', { name: new RegExp(`^${say('performance.title')}`) }).click();
  await page.getByText('in 90 attempts').waitFor();
  await standsWell('performance');

  await page.getByRole('button', { name: say('performance.facility') }).click();
  const shares = await page.locator('tbody tr td:nth-child(3)').allInnerTexts();
  const values = shares.map((text) => Number.parseInt(text, 10));
  expect(values).toEqual([...values].sort((a, b) => a - b));

  await page.getByRole('link', { name: /Who may interpret/ }).click();
  await page
    .getByRole('img', { name: say('performance.curveLabel') })
    .locator('svg')
    .waitFor();
  await page
    .getByText('Italy, compared with Belgium')
    .or(page.getByText(/compared with/))
    .first()
    .waitFor();
  await standsWell('question-performance');
  // The chart says nothing that the table does not say.
  expect(await page.getByRole('table').first().locator('tbody tr').count()).toBe(4);
});

test('the table leaves as a file with all figures', async () => {
  await page.goto(`${quizzes()}/${built.moduleId}/performance`);
  const [download] = await Promise.all([page.waitForEvent('download'), button('performance.csv').click()]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.split('\r\n')).toHaveLength(stems.length + 2);
  expect(text).toContain('Who may interpret?');
});

async function addJudge(name: string): Promise<void> {
  await button('panels.addJudge').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('panels.judgeName')).fill(name);
  await dialog.getByLabel(say('panels.qualification')).fill('Midwife, 14 years');
  await dialog.getByRole('button', { name: say('panels.addJudgeConfirm'), exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function estimate(name: string, round: number, shares: number[]): Promise<void> {
  await page.getByRole('link', { name: say('panels.estimateFor', { round, name }) }).click();
  for (const [index, share] of shares.entries())
    await page.getByLabel(say('panels.outOfHundred', { place: index + 1 }), { exact: true }).fill(String(share));
  if (name === 'Anna') await standsWell(`panel-judge-${round}`);
  await button('panels.save').click();
  await page.getByRole('heading', { name: say('panels.judges') }).waitFor();
}

test('a panel of two judges in two rounds and sets the pass mark of the draft', async () => {
  await page.goto(`${quizzes()}/${built.moduleId}/panels`);
  await page.getByText(say('panels.none')).waitFor();
  await standsWell('panels-empty');
  await button('panels.open').click();
  await page.getByLabel(say('panels.borderline')).fill('Would notice that something is wrong and ask for help.');
  await standsWell('panel-open');
  await button('panels.openConfirm').click();
  await page.getByText(say('panels.noJudges')).waitFor();
  for (const name of ['Anna', 'Bruno']) await addJudge(name);
  await estimate('Anna', 1, [80, 60, 70, 50, 90]);
  await estimate('Bruno', 1, [70, 60, 30, 60, 80]);
  await page.getByText(say('panels.apart'), { exact: true }).first().waitFor();
  await standsWell('panel-round-1');
  await estimate('Anna', 2, [80, 60, 60, 50, 90]);
  await estimate('Bruno', 2, [70, 60, 50, 60, 80]);
  await page.getByText(/of 90 people would have passed/).waitFor();
  await standsWell('panel-round-2');

  // .8 + .6 + .6 + .5 + .9 = 3.4 and 3.2 of five: 66 %.
  await button('panels.take', { mark: '66%' }).click();
  await page.getByRole('alertdialog').waitFor();
  await standsWell('panel-take');
  await button('panels.takeConfirm').click();
  await page.getByText(say('panels.takenTitle', { mark: '66%' })).waitFor();
  await standsWell('panel-taken');
  const answer = await page.request.get(
    `${platform.appOrigin}/api/courses/${built.courseId}/draft/modules/${built.moduleId}/quiz`,
  );
  expect(await answer.json()).toMatchObject({ passMark: 0.66 });
});
