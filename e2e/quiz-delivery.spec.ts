import type { QuizResult } from '@amelie/contract';
import { Client } from 'pg';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../tools/browser.mjs';
import { faultsOn } from './accessibility/faults-on';
import { type Platform, startPlatform } from './harness/platform';
import { textsIn } from './journey/texts';
import { fifteenQuestions } from './questions/fifteen-questions';
import { publishQuiz, startLearner } from './questions/publish-quiz';

// A whole browser walks here: on a busy machine that takes longer than a unit.
jest.setTimeout(120_000);

const say = textsIn('en');
const ofTypes = (...types: string[]) => fifteenQuestions().filter(({ question }) => types.includes(question.type));

let platform: Platform;
let browser: Browser;

beforeAll(async () => {
  platform = await startPlatform({ roles: ['api'] });
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

const button = (page: Page, key: string) => page.getByRole('main').getByRole('button', { name: say(key), exact: true });
const choose = (page: Page, name: string) => page.getByRole('main').getByText(name, { exact: true }).click();
const firstQuestion = (page: Page) =>
  page
    .getByRole('navigation', { name: say('quizzes.questions') })
    .getByRole('button')
    .first();
const question = (page: Page, step: number, count: number) =>
  page.getByRole('heading', { name: say('quizzes.questionOf', { step, count }) }).waitFor();

test('where one goes forward only, a question is left behind for good, and that is asked about once', async () => {
  const quiz = await publishQuiz(platform, ofTypes('single', 'true-false'), { navigation: 'forward' });
  const learner = await startLearner(quiz, 'forward');
  const page = await learner.visit(browser);
  await question(page, 1, 2);
  expect(await button(page, 'common.back').count()).toBe(0);
  await button(page, 'quizzes.next').click();
  const asks = page.getByRole('alertdialog', { name: say('answering.leaveOpenTitle') });
  expect(await faultsOn(page)).toEqual([]);
  await asks.getByRole('button', { name: say('answering.answerIt') }).click();
  await choose(page, 'I see everybody alone');
  await button(page, 'quizzes.next').click();
  await question(page, 2, 2);
  await page.reload();
  await question(page, 2, 2);
  await choose(page, say('answering.true'));
  await button(page, 'quizzes.handIn').click();
  await page.waitForURL(/\/result$/);
  await page.context().close();
});

test('an answer is checked on the way, is fixed by it, and says why', async () => {
  const quiz = await publishQuiz(platform, ofTypes('single', 'reflection'), { feedbackPolicy: 'each' });
  const page = await (await startLearner(quiz, 'checked')).visit(browser);
  await button(page, 'answering.check').click();
  await page.getByText(say('refusals.not-answered')).waitFor();
  await choose(page, 'Who forces you?');
  await button(page, 'answering.check').click();
  await page.getByText(say('quizzes.chosenWrong')).waitFor();
  await page.getByText('feedback of What do you say first?').waitFor();
  expect(await page.getByRole('radio').count()).toBe(0);
  await page.reload();
  await firstQuestion(page).click();
  await page.getByText(say('quizzes.chosenWrong')).waitFor();
  expect(await faultsOn(page)).toEqual([]);
  await button(page, 'quizzes.next').click();
  await page.getByLabel(say('answering.yourThoughts')).waitFor();
  // What is never right or wrong has nothing to check.
  expect(await button(page, 'answering.check').count()).toBe(0);
  await page.context().close();
});

test('a question that is marked to look at again stands out before the hand-in', async () => {
  const page = await (await startLearner(await publishQuiz(platform, ofTypes('single')), 'flagged')).visit(browser);
  const flag = button(page, 'answering.flag');
  await flag.press('Space');
  await page.locator('main button[aria-pressed=true]').waitFor();
  await button(page, 'quizzes.lookThrough').click();
  await page.getByText(say('answering.flagged'), { exact: true }).waitFor();
  await page.reload();
  await page.getByText(say('answering.flagged'), { exact: true }).waitFor();
  await page.context().close();
});

test('what was typed on one device goes on on another, and the newer answer of two windows stands in both', async () => {
  const learner = await startLearner(await publishQuiz(platform, ofTypes('essay')), 'two-devices');
  const one = await learner.visit(browser);
  await one.getByLabel(say('answering.yourText')).fill('I greet both');
  await one.getByRole('status').getByText(say('quizzes.saved'), { exact: true }).waitFor();
  const other = await learner.visit(browser);
  // With an answer to every question, one comes back to the look through all of them.
  await other.getByRole('heading', { name: say('quizzes.lookThroughTitle') }).waitFor();
  await firstQuestion(other).click();
  const text = other.getByLabel(say('answering.yourText'));
  expect(await text.inputValue()).toBe('I greet both');
  await text.fill('I greet both of them, and sit down.');
  await other.getByRole('status').getByText(say('quizzes.saved'), { exact: true }).waitFor();
  await one.getByLabel(say('answering.yourText')).fill('I greet nobody');
  await one.getByText(say('quizzes.overtaken')).waitFor();
  expect(await one.getByLabel(say('answering.yourText')).inputValue()).toBe('I greet both of them, and sit down.');
  await one.context().close();
  await other.context().close();
});

/** Puts the start of an attempt back, so that its end is near. */
async function startedAgo(attemptId: string, seconds: number): Promise<void> {
  const client = new Client({ connectionString: platform.databaseUrl });
  await client.connect();
  const moved = `update quiz_attempt set started_at = started_at - make_interval(secs => $2),
                 deadline_at = deadline_at - make_interval(secs => $2) where id = $1`;
  await client.query(moved, [attemptId, seconds]).finally(() => client.end());
}

test('a clock is told in minutes; when time is over, what is saved is handed in by itself', async () => {
  const quiz = await publishQuiz(platform, ofTypes('single', 'short-text'), { minutesAllowed: 1 });
  const learner = await startLearner(quiz, 'timed');
  await startedAgo(learner.attempt.id, 30);
  const page = await learner.visit(browser);
  await page.getByText(say('answering.timeLeft', { time: '1 min' })).waitFor();
  await page.getByText(say('answering.oneMinute')).waitFor({ state: 'attached' });
  expect(await faultsOn(page)).toEqual([]);
  await choose(page, 'I see everybody alone');
  await page.waitForURL(/\/result\?by=time$/, { timeout: 60_000 });
  await page.getByText(say('answering.handedInByTime')).waitFor();
  const result = await learner.client.send<QuizResult>('GET', `/api/quiz-attempts/${learner.attempt.id}/result`);
  expect(result.body).toMatchObject({ score: 0.5 });
  await page.context().close();
});

test('a quiz that tells its result only shows no question after the hand-in', async () => {
  const quiz = await publishQuiz(platform, ofTypes('true-false'), { feedbackPolicy: 'score' });
  const page = await (await startLearner(quiz, 'score-only')).visit(browser);
  await choose(page, say('answering.true'));
  await button(page, 'quizzes.lookThrough').click();
  await button(page, 'quizzes.handIn').click();
  await page.waitForURL(/\/result$/);
  await page.getByText(say('answering.reviewNever')).waitFor();
  expect(await page.getByText('Consent comes first.').count()).toBe(0);
  await page.context().close();
});
