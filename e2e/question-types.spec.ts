import type { QuizResult } from '@amelie/contract';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../tools/browser.mjs';
import { faultsOn } from './accessibility/faults-on';
import { type Platform, startPlatform } from './harness/platform';
import { textsIn } from './journey/texts';
import { answerSteps } from './questions/answer-steps';
import { type Hand, hands } from './questions/by-hand';
import { fifteenQuestions } from './questions/fifteen-questions';
import { type PublishedQuiz, publishQuiz, startLearner } from './questions/publish-quiz';

const say = textsIn('en');
const questions = fifteenQuestions();

let platform: Platform;
let browser: Browser;
let quiz: PublishedQuiz;

beforeAll(async () => {
  platform = await startPlatform({ roles: ['api'] });
  browser = await launchBrowser();
  quiz = await publishQuiz(platform, questions);
}, 240_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

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

interface Way {
  hand: Hand;
  /** Whether axe looks at each question: the same stands on the page whoever answers it. */
  isLooking: boolean;
}

/** Answers every question; answers what axe and the width of the page find on the way. */
async function answerAll(page: Page, { hand, isLooking }: Way): Promise<string[]> {
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

const desk = { viewport: { width: 1366, height: 900 } };
const ways: [string, Way, BrowserContextOptions][] = [
  ['with a mouse', { hand: hands.pointer, isLooking: false }, desk],
  ['by keyboard alone', { hand: hands.keyboard, isLooking: false }, desk],
  ['on a phone', { hand: hands.pointer, isLooking: true }, { viewport: { width: 390, height: 844 } }],
];

test.each(ways)(
  'a learner answers a question of each type %s, hands in and reads how each stands',
  async (name, way, options) => {
    const learner = await startLearner(quiz, name.replaceAll(' ', '-'));
    const page = await learner.visit(browser, options);
    expect(await answerAll(page, way)).toEqual([]);
    await handIn(page, way.hand);
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
