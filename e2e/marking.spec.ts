import type { QuizResult } from '@amelie/contract';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../tools/browser.mjs';
import { faultsOn } from './accessibility/faults-on';
import { type Platform, startPlatform } from './harness/platform';
import { textsIn } from './journey/texts';
import { visitAs } from './journey/visit-as';
import { fifteenQuestions } from './questions/fifteen-questions';
import { publishQuiz, startLearner } from './questions/publish-quiz';

jest.setTimeout(120_000);

const say = textsIn('en');
const trainer = { email: 'marker@quiz.test', password: 'harbour lemon tree walk' };
let platform: Platform;
let browser: Browser;

beforeAll(async () => {
  platform = await startPlatform({ roles: ['api'] });
  const { email, password } = trainer;
  await platform.command('user', 'create', '--email', email, '--role', 'trainer', '--password', password);
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

const rubric = [
  {
    ...{ id: 'c1', text: 'Speaks to her alone', weight: 1 },
    levels: [
      { id: 'low', text: 'Not said', share: 0 },
      { id: 'high', text: 'Said, and how', share: 1 },
    ],
  },
];

/** A quiz of one text that its learner has handed in. */
async function handedIn(name: string, withRubric: boolean) {
  const texts = fifteenQuestions().filter(({ question }) => question.type === 'essay');
  const questions = texts.map((item) =>
    item.question.type === 'essay' && withRubric ? { ...item, question: { ...item.question, rubric } } : item,
  );
  const quiz = await publishQuiz(platform, questions);
  const { client, attempt } = await startLearner(quiz, name);
  const [asked] = attempt.questions;
  const answer = { type: 'essay', text: 'I ask the companion to wait outside.' };
  await client.send('PUT', `/api/quiz-attempts/${attempt.id}/answers/${asked?.id}`, { answer, given: 1 });
  await client.send('POST', `/api/quiz-attempts/${attempt.id}/submission`, {});
  const result = async () => (await client.send<QuizResult>('GET', `/api/quiz-attempts/${attempt.id}/result`)).body;
  return { ...quiz, result };
}

async function openMarking(courseId: string, width: number): Promise<Page> {
  const path = `/teach/courses/${courseId}/marking`;
  const page = await visitAs(browser, trainer, { platform, path, viewport: { width, height: 844 } });
  await page.getByText('I ask the companion to wait outside.').waitFor();
  return page;
}

test('a text is marked by its rubric, on a phone, and only then its learner has a result', async () => {
  const { courseId, result } = await handedIn('rubric', true);
  expect((await result()).score).toBeNull();
  const page = await openMarking(courseId, 390);
  expect(await faultsOn(page)).toEqual([]);
  const save = page.getByRole('button', { name: say('authoring.marking.mark'), exact: true });
  await save.click();
  await page.getByText(say('authoring.marking.chooseLevel')).waitFor();
  await page.getByText('Said, and how').click();
  await save.click();
  await page.getByRole('heading', { name: say('authoring.marking.none') }).waitFor();
  expect(await result()).toMatchObject({ score: 1, passed: true });
  await page.context().close();
});

test('a text without a rubric gets a share of its points, by keyboard alone', async () => {
  const { courseId, result } = await handedIn('share', false);
  const page = await openMarking(courseId, 1366);
  const share = page.getByLabel(say('authoring.marking.share'));
  await share.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('40');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: say('authoring.marking.none') }).waitFor();
  expect(await result()).toMatchObject({ score: 0.4, passed: false });
  await page.context().close();
});
