import type { QuizAttempt } from '@amelie/contract';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../tools/browser.mjs';
import { faultsOn } from './accessibility/faults-on';
import { ApiClient } from './harness/api-client';
import { type Platform, startPlatform } from './harness/platform';
import { textsIn } from './journey/texts';
import { visitAs } from './journey/visit-as';
import { fifteenQuestions } from './questions/fifteen-questions';
import { publishQuiz, startLearner } from './questions/publish-quiz';

jest.setTimeout(120_000);

const say = textsIn('en');
const administrator = { email: 'administrator@quiz.test', password: 'harbour lemon tree walk' };
let platform: Platform;
let browser: Browser;

beforeAll(async () => {
  platform = await startPlatform({ roles: ['api'] });
  const { email, password } = administrator;
  await platform.command('user', 'create', '--email', email, '--role', 'administrator', '--password', password);
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

test('extra time is given to one learner, reaches the attempt that runs, and is taken back', async () => {
  const questions = fifteenQuestions().filter(({ question }) => question.type === 'single');
  const { client, attempt } = await startLearner(
    await publishQuiz(platform, questions, { minutesAllowed: 20 }),
    'slow',
  );
  const minutes = async () => {
    const { body } = await client.send<QuizAttempt>('GET', `/api/quiz-attempts/${attempt.id}`);
    return Math.round((Date.parse(body.deadlineAt ?? '') - Date.parse(body.startedAt)) / 60_000);
  };
  expect(await minutes()).toBe(20);
  const staff = await new ApiClient(platform.appOrigin).signIn(administrator.email, administrator.password);
  const found = await staff.send<{ learners: { enrolmentId: string }[] }>('POST', '/api/learners/searches', {
    ...{ search: '', waiting: false, page: 1 },
  });
  const path = `/learners/${found.body.learners[0]?.enrolmentId}`;
  const page = await visitAs(browser, administrator, { platform, path, viewport: { width: 390, height: 844 } });
  const open = page.getByRole('button', { name: say('learners.extra.title') });
  await open.click();
  const dialog = page.getByRole('dialog', { name: say('learners.extra.title') });
  const save = dialog.getByRole('button', { name: say('common.save'), exact: true });
  await dialog.getByLabel(say('learners.extra.time')).fill('50');
  await save.click();
  await dialog.getByText(say('refusals.reason-missing')).waitFor();
  expect(await faultsOn(page)).toEqual([]);
  await dialog.getByLabel(say('learners.reason')).fill('Reads with a screen reader');
  await save.click();
  await dialog.waitFor({ state: 'detached' });
  expect(await minutes()).toBe(30);
  await open.click();
  await dialog.getByText('Reads with a screen reader').waitFor();
  await dialog.getByRole('button', { name: say('learners.extra.withdraw') }).click();
  await dialog.waitFor({ state: 'detached' });
  await open.click();
  expect(await dialog.getByLabel(say('learners.extra.time')).inputValue()).toBe('0');
  await page.context().close();
});
