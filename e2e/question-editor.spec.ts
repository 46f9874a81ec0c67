import type { CourseDraft, QuizDefinition } from '@amelie/contract';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../tools/browser.mjs';
import { signIn } from '../tools/screens-pages.mjs';
import { faultsOn } from './accessibility/faults-on';
import { ApiClient } from './harness/api-client';
import { type Platform, startPlatform } from './harness/platform';
import { stemOf, writeQuestion, writtenTypes } from './journey/question-steps';
import { textsIn } from './journey/texts';
import { addQuestion, questionCard } from './journey/trainer-steps';

// A whole browser walks here: on a busy machine that takes longer than a unit.
jest.setTimeout(240_000);

const trainer = { email: 'trainer@questions.test', password: 'harbour lemon tree walk' };
const say = textsIn('en');

let platform: Platform;
let browser: Browser;
let api: ApiClient;
let course: CourseDraft;

beforeAll(async () => {
  platform = await startPlatform({ roles: ['api'] });
  browser = await launchBrowser();
  await platform.command(
    'user',
    'create',
    '--email',
    trainer.email,
    '--role',
    'trainer',
    '--password',
    trainer.password,
  );
  api = await new ApiClient(platform.appOrigin).signIn(trainer.email, trainer.password);
  const { body } = await api.send<CourseDraft>('POST', '/api/courses', { title: 'A course', language: 'en' });
  for (const title of ['By mouse', 'By keyboard'])
    course = (await api.send<CourseDraft>('POST', `/api/courses/${body.id}/draft/modules`, { kind: 'quiz', title }))
      .body;
}, 180_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
});

const moduleOf = (title: string) => course.modules.find((module) => module.title === title)?.id ?? '';

async function openQuiz(title: string, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'en', reducedMotion: 'reduce' });
  await signIn(context, platform.appOrigin, trainer);
  const page = await context.newPage();
  await page.goto(`${platform.appOrigin}/teach/courses/${course.id}/modules/${moduleOf(title)}/quiz`);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  return page;
}

async function savedQuiz(title: string): Promise<QuizDefinition> {
  const path = `/api/courses/${course.id}/draft/modules/${moduleOf(title)}/quiz`;
  return (await api.send<QuizDefinition>('GET', path)).body;
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('authoring.saveQuiz') }).click();
  await page.getByText(say('authoring.quizClean')).waitFor();
}

const fold = (card: Locator) => card.getByRole('button', { name: say('authoring.fold') }).click();
const unfold = (card: Locator) => card.getByRole('button', { name: say('authoring.edit') }).click();

/** What axe finds when all of the page is in sight: what lies half under the bar at the foot is not what it looks for. */
async function faultsOnWhole(page: Page): Promise<string[]> {
  const { width, height } = page.viewportSize() ?? { width: 390, height: 900 };
  await page.setViewportSize({ width, height: 40_000 });
  // The names of the toolbar's buttons that the focus went past.
  await page.waitForFunction("document.querySelector('[role=tooltip]') === null");
  const faults = await faultsOn(page);
  await page.setViewportSize({ width, height });
  return faults;
}

/** Leaves a picture to be looked at, where somebody wants one. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/composer-${name}.png`, fullPage: true });
}

/** What is wider than the window. */
const overflow = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

test('a trainer writes a question of each type by mouse, saves, and finds all of it again', async () => {
  const page = await openQuiz('By mouse', 1366);
  for (const [index, type] of writtenTypes.entries()) {
    await addQuestion(page, say, type);
    const card = questionCard(page, say, index);
    await writeQuestion(card, say, type);
    await fold(card);
  }
  expect(await faultsOnWhole(page)).toEqual([]);
  await save(page);
  await look(page, 'folded-1366');

  const { questions } = await savedQuiz('By mouse');
  expect(questions.map(({ question }) => question.type)).toEqual(writtenTypes);
  await page.reload();
  for (const [index, type] of writtenTypes.entries())
    await questionCard(page, say, index)
      .getByRole('heading', { name: stemOf(type) })
      .waitFor();
  const words = JSON.stringify(questions);
  for (const word of [
    'Call an interpreter',
    'Another language',
    '[[g1]]',
    'Names the risk',
    'Ask openly',
    'refer*',
    '37.5',
  ])
    expect(words).toContain(word);
  await page.getByRole('button', { name: say('authoring.preview') }).click();
  const dialog = page.getByRole('dialog');
  for (const number of [1, writtenTypes.length])
    await dialog.getByText(say('editor.questionNumber', { number }), { exact: true }).waitFor();
  await look(page, 'preview-1366');
  await page.context().close();
});

test('on a phone every type is found again and can be written on, with nothing cut off', async () => {
  const page = await openQuiz('By mouse', 390);
  await look(page, 'folded-390');
  for (const [index] of writtenTypes.entries()) await unfold(questionCard(page, say, index));
  await page
    .getByRole('button', { name: say('editor.changeType') })
    .nth(writtenTypes.length - 1)
    .waitFor();
  expect(await overflow(page)).toBe(0);
  expect(await faultsOnWhole(page)).toEqual([]);
  await page.context().close();
});

/** Goes on by Tab until something of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = () =>
    page.evaluate<string>(
      `(() => { const one = document.activeElement; if (!one) return ''; const own = one.getAttribute('aria-label'); if (own) return own; const by = one.getAttribute('aria-labelledby'); return by ? by.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim() : (one.labels?.[0]?.textContent ?? one.textContent ?? '').trim(); })()`,
    );
  for (let step = 0; step < 80; step += 1) {
    if ((await focused()) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Nothing called “${name}” takes the focus`);
}

/** Picks a type of the list that “Add a question” opens. */
async function addByKeyboard(page: Page, type: string): Promise<void> {
  await tabTo(page, say('authoring.addQuestion'));
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, `${say(`editor.type.${type}`)}${say(`editor.typeGoodFor.${type}`)}`);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // One writes on at once: the question has the focus.
  await page.locator('[role=textbox]:focus').waitFor();
}

test('two questions are written, put in order, taken out and brought back on a phone by keyboard alone', async () => {
  const page = await openQuiz('By keyboard', 390);
  await addByKeyboard(page, 'single');
  await page.keyboard.type('Who interprets?');
  for (const [index, text] of ['An interpreter', 'The companion'].entries()) {
    await tabTo(page, say('editor.option', { number: index + 1 }));
    await page.keyboard.type(text);
  }
  await addByKeyboard(page, 'ordering');
  await page.keyboard.type('In which order?');
  for (const [index, text] of ['Ask', 'Greet', 'Refer'].entries()) {
    await tabTo(page, say('editor.item', { number: index + 1 }));
    await page.keyboard.type(text);
  }
  const second = questionCard(page, say, 1);
  await second
    .getByRole('button', { name: say('editor.handle', { name: say('editor.item', { number: 1 }), place: 1, of: 3 }) })
    .focus();
  await page.keyboard.press('ArrowDown');
  await second
    .getByRole('button', { name: say('editor.moreFor', { name: say('editor.item', { number: 3 }) }) })
    .focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: say('editor.remove') }).focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('button', { name: say('editor.undo'), exact: true })
    .last()
    .press('Enter');
  await tabTo(page, say('authoring.saveQuiz'));
  await page.keyboard.press('Enter');
  await page.getByText(say('authoring.quizClean')).waitFor();
  expect(await faultsOnWhole(page)).toEqual([]);

  const { questions } = await savedQuiz('By keyboard');
  const words = questions.map(({ question }) =>
    [...JSON.stringify(question).matchAll(/"text":"([^"]+)"/gu)].map(([, text]) => text),
  );
  expect(words).toEqual([
    ['Who interprets?', 'An interpreter', 'The companion'],
    ['In which order?', 'Greet', 'Ask', 'Refer'],
  ]);
  await page.context().close();
});

test('what is missing is told when a save was tried, beside its field, and goes when it is written', async () => {
  const page = await openQuiz('By keyboard', 390);
  await addQuestion(page, say, 'short-text');
  const card = questionCard(page, say, 2);
  expect(await card.getByText(say('editor.fault.stem-missing')).count()).toBe(0);
  await page.getByRole('button', { name: say('authoring.saveQuiz') }).click();
  await card.getByText(say('editor.fault.stem-missing')).waitFor();
  await card.getByText(say('editor.fault.words-missing')).waitFor();
  expect(await faultsOnWhole(page)).toEqual([]);
  await card.getByRole('textbox', { name: say('editor.stem'), exact: true }).fill('How many?');
  await card.getByText(say('editor.fault.stem-missing')).waitFor({ state: 'detached' });
  await page.context().close();
});
