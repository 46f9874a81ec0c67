import type { CourseDraft, QuizAttempt, QuizItem, QuizResult } from '@amelie/contract';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../tools/browser.mjs';
import { signIn } from '../tools/screens-pages.mjs';
import { faultsOn } from './accessibility/faults-on';
import { ApiClient } from './harness/api-client';
import { type Platform, startPlatform } from './harness/platform';
import { textsIn } from './journey/texts';
import { answerSteps } from './questions/answer-steps';
import { type Hand, hands } from './questions/by-hand';
import { fifteenQuestions, imageSize } from './questions/fifteen-questions';

const password = 'harbour lemon tree walk';
const say = textsIn('en');
const trainerEmail = 'trainer@types.test';

let platform: Platform;
let browser: Browser;
let courseId: string;
let moduleId: string;
let questions: QuizItem[];

beforeAll(async () => {
  platform = await startPlatform({ roles: ['api'] });
  browser = await launchBrowser();
  await platform.command('user', 'create', '--email', trainerEmail, '--role', 'trainer', '--password', password);
  const trainer = await new ApiClient(platform.appOrigin).signIn(trainerEmail, password);
  const course = await trainer.send<CourseDraft>('POST', '/api/courses', { title: 'Fifteen types', language: 'en' });
  courseId = course.body.id;
  const quiz = { kind: 'quiz', title: 'Every type once' };
  const draft = await trainer.send<CourseDraft>('POST', `/api/courses/${courseId}/draft/modules`, quiz);
  moduleId = draft.body.modules[0]?.id ?? '';
  questions = fifteenQuestions();
  const saved = await trainer.send('PUT', `/api/courses/${courseId}/draft/modules/${moduleId}/quiz`, {
    ...{ passMark: 0.5, attemptsAllowed: null, shuffleOptions: true, questions },
  });
  expect(saved.status).toBe(200);
  expect((await trainer.send('POST', `/api/courses/${courseId}/publication`, {})).status).toBe(200);
}, 240_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

interface Learner {
  client: ApiClient;
  attempt: QuizAttempt;
  visit(options: BrowserContextOptions): Promise<Page>;
}

/** A new learner with an open attempt. */
async function startedLearner(name: string): Promise<Learner> {
  const email = `${name}@types.test`;
  await platform.command('user', 'create', '--email', email, '--role', 'learner', '--password', password);
  const client = await new ApiClient(platform.appOrigin).signIn(email, password);
  await client.send('POST', `/api/courses/${courseId}/enrolments`, {});
  const mine = await client.send<{ modules: { id: string }[] }>('GET', `/api/my/courses/${courseId}`);
  const quizId = mine.body.modules[0]?.id;
  const started = await client.send<QuizAttempt>('POST', `/api/my/modules/${quizId}/quiz-attempts`, {});
  return {
    client,
    attempt: started.body,
    visit: async (options) => {
      const context = await browser.newContext({ locale: 'en', reducedMotion: 'reduce', ...options });
      await context.addInitScript(`localStorage.language = 'en'`);
      await signIn(context, platform.appOrigin, { email, password });
      const page = await context.newPage();
      await page.route('**/api/question-media/*', (route) => route.fulfill(picture));
      await page.goto(`${platform.appOrigin}/quiz-attempts/${started.body.id}`);
      await page.locator('h2').first().waitFor();
      return page;
    },
  };
}

const picture = {
  contentType: 'image/svg+xml',
  body: `<svg xmlns="http://www.w3.org/2000/svg" width="${imageSize.width}" height="${imageSize.height}"/>`,
};

const inMain = (page: Page, key: string) =>
  page
    .getByRole('main')
    .getByRole('button', { name: say(key), exact: true })
    .last();

const saved = (page: Page) => page.getByRole('status').getByText(say('quizzes.saved'), { exact: true }).waitFor();

/** What axe finds. The window is tall meanwhile, so that the tabs at its foot cover nothing that one would scroll to. */
async function faultsOnAll(page: Page): Promise<string[]> {
  const size = page.viewportSize() ?? { width: 1366, height: 900 };
  await page.setViewportSize({ width: size.width, height: 4000 });
  const faults = await faultsOn(page);
  await page.setViewportSize(size);
  return faults;
}

const isTooWide = (page: Page) => page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');

/** Answers every question; answers what axe and the width of the page find on the way. */
async function answerAll(page: Page, hand: Hand): Promise<string[]> {
  // By keyboard the same stands on the page as with a mouse.
  const isLooking = hand === hands.pointer;
  const found: string[] = [];
  for (const [place, { question }] of questions.entries()) {
    const { type } = question;
    await page
      .getByRole('heading', { name: say('quizzes.questionOf', { step: place + 1, count: questions.length }) })
      .waitFor();
    await answerSteps[type]({ page, say, hand });
    await saved(page);
    if (isLooking) found.push(...(await faultsOnAll(page)).map((fault) => `${type}: ${fault}`));
    if (await isTooWide(page)) found.push(`${type}: wider than the window`);
    const isLast = place === questions.length - 1;
    await hand.press(inMain(page, isLast ? 'quizzes.lookThrough' : 'quizzes.next'));
  }
  return found;
}

async function handIn(page: Page, hand: Hand): Promise<void> {
  await page.getByText(say('quizzes.allAnswered')).waitFor();
  await hand.press(inMain(page, 'quizzes.handIn'));
  await page.waitForURL(/\/result$/);
  await page.getByRole('heading', { name: say('quizzes.questionByQuestion') }).waitFor();
}

const ways: [string, Hand, BrowserContextOptions][] = [
  ['with a mouse', hands.pointer, { viewport: { width: 1366, height: 900 } }],
  ['by keyboard alone', hands.keyboard, { viewport: { width: 1366, height: 900 } }],
  ['on a phone', hands.pointer, { viewport: { width: 390, height: 844 } }],
];

test.each(ways)(
  'a learner answers a question of each type %s, hands in and reads how each stands',
  async (way, hand, options) => {
    const learner = await startedLearner(way.replaceAll(' ', '-'));
    const page = await learner.visit(options);
    expect(await answerAll(page, hand)).toEqual([]);
    await handIn(page, hand);
    // The announcement of the hand-in has named a button that is gone by now.
    await page.reload();
    await page.getByRole('heading', { name: say('quizzes.questionByQuestion') }).waitFor();
    expect(await faultsOnAll(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    const result = await learner.client.send<QuizResult>('GET', `/api/quiz-attempts/${learner.attempt.id}/result`);
    const stand = result.body.questions.map(({ question, marking: { state, score } }) => [question.type, state, score]);
    expect(stand).toEqual(
      questions.map(({ question: { type } }) => {
        if (type === 'essay') return [type, 'waiting', 0];
        return type === 'confidence' || type === 'reflection' ? [type, 'unmarked', 0] : [type, 'marked', 1];
      }),
    );
    await page.context().close();
  },
  240_000,
);
