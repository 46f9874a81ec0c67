import type { Frame, Page } from 'playwright-core';
import { packageFrame } from '../journey/learner-steps';
import type { Say } from '../journey/texts';
import { byRole, type Hands, type Pressed } from './hands';
import { oneLine, type KnownQuestion } from './right-answers';

type Step = readonly [Pressed, string];

export interface Walk {
  page: Page;
  hands: Hands;
  say: Say;
  answers: Map<string, KnownQuestion>;
  /** Called on each new page, with its address. */
  onPage?: (path: string) => Promise<void>;
}

const both = (...keys: string[]): Step[] => keys.flatMap((key) => [['button', key] as const, ['link', key] as const]);

/** What leads on from each page, the best first; a page that offers none of it is a dead end. */
const nextSteps: [RegExp, Step[]][] = [
  [/^\/home$/, both('learning.continue', 'learning.start', 'learning.seeCourses')],
  [/^\/courses$/, both('learning.enrol', 'learning.toCourse')],
  [/^\/courses\/[^/]+\/end$/, both('learning.continue', 'learning.start', 'learning.resume')],
  [
    /^\/courses\/[^/]+(\/parts\/[^/]+)?$/,
    both('learning.toCertificate', 'learning.continue', 'learning.start', 'learning.resume'),
  ],
  [/^\/read\//, both('learning.read', 'learning.toNext')],
  [/^\/quizzes\//, both('quizzes.goOn', 'quizzes.start')],
  [/\/result$/, both('quizzes.toCertificate', 'quizzes.nextPart', 'quizzes.backToCourse')],
];

const pathOf = (page: Page) => new URL(page.url()).pathname;

/** Presses the first of the steps that the page offers, and waits until it leads somewhere. */
async function goOn({ page, hands, say }: Walk, steps: Step[]): Promise<void> {
  const before = page.url();
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    for (const [role, key] of steps) {
      const name = say(key);
      if (!(await byRole(page, role, name).isVisible())) continue;
      await hands.press(page, role, name);
      await page
        .waitForURL((url) => url.toString() !== before, { timeout: 20_000 })
        .catch(() => {
          throw new Error(`Dead end: "${name}" on ${before} leads nowhere.`);
        });
      return;
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`Dead end: ${pathOf(page)} offers none of ${steps.map(([, key]) => say(key)).join(', ')}.`);
}

/** Reads a package to its end: shows what a content note holds back, turns the pages, closes it. */
async function readPackage({ page, hands, say }: Walk): Promise<void> {
  const frame = await packageFrame(page);
  await frame.locator('[data-page]:visible').first().waitFor();
  for (let turned = 0; turned < 60; turned += 1) {
    if (await atEnd(frame)) break;
    const before = await frame.locator('[data-page]:visible').first().getAttribute('data-page');
    await hands.press(frame, 'button', 'Next');
    await frame.locator(`[data-page="${before}"]`).waitFor({ state: 'hidden', timeout: 10_000 });
  }
  await page.getByText(say('player.completed'), { exact: true }).waitFor({ timeout: 20_000 });
  const before = page.url();
  await hands.press(page, 'button', say('player.close'));
  await page.waitForURL((url) => url.toString() !== before, { timeout: 30_000 });
}

async function atEnd(frame: Frame): Promise<boolean> {
  const next = frame.locator('[data-next]');
  return !(await next.isVisible()) || (await next.isDisabled());
}

/** What stands over a question, and that with the question: read at once, since the next one may come in between. */
const headWords = `(() => {
  const heading = document.querySelector('main h2[tabindex="-1"]');
  return heading ? [heading.querySelector('span')?.textContent ?? '', heading.parentElement.textContent] : [];
})()`;

async function nextStem(page: Page, before: string): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const [over = '', whole = ''] = await page.evaluate<string[]>(headWords);
    const stem = oneLine(whole).slice(oneLine(over).length).trim();
    if (stem !== before && stem !== '') return stem;
    await page.waitForTimeout(50);
  }
  throw new Error(`Dead end: no question comes after "${before}".`);
}

/** Answers every question of an attempt as somebody who knows, looks it through and hands in. */
async function sitQuiz(walk: Walk): Promise<void> {
  const { page, hands, say, answers } = walk;
  let before = '';
  for (let asked = 0; asked < 40; asked += 1) {
    const stem = await nextStem(page, before);
    before = stem;
    const known = answers.get(stem);
    if (!known) throw new Error(`No answer is known to "${stem}"`);
    for (const text of known.right) await hands.choose(page, known.isMultiple ? 'checkbox' : 'radio', text);
    const isLast = await byRole(page, 'button', say('quizzes.lookThrough')).isVisible();
    await hands.press(page, 'button', say(isLast ? 'quizzes.lookThrough' : 'quizzes.next'));
    if (isLast) break;
  }
  await hands.press(page, 'button', say('quizzes.handIn'));
  await page.waitForURL(/\/result$/, { timeout: 20_000 });
}

/** Whether the page hands out a certificate: the list of them, or the end of a course that is passed. */
async function hasCertificate(page: Page, path: string): Promise<boolean> {
  if (path !== '/certificates' && !path.endsWith('/end')) return false;
  const pdf = page.locator('main a[href$="/pdf"]').first();
  return pdf.waitFor({ timeout: 20_000 }).then(
    () => true,
    () => false,
  );
}

/** Goes on, page after page, until a certificate can be fetched; answers the pages that were seen. */
export async function walkToCertificate(walk: Walk): Promise<string[]> {
  const { page, onPage } = walk;
  const seen: string[] = [];
  for (let steps = 0; steps < 80; steps += 1) {
    const path = pathOf(page);
    seen.push(path);
    await page.locator('h1').first().waitFor({ timeout: 20_000, state: 'attached' });
    await onPage?.(path);
    if (await hasCertificate(page, path)) return seen;
    if (path.startsWith('/learn/')) await readPackage(walk);
    else if (/^\/quiz-attempts\/[^/]+$/.test(path)) await sitQuiz(walk);
    else {
      const [, offered] = nextSteps.find(([address]) => address.test(path)) ?? [];
      if (!offered) throw new Error(`Dead end: nobody expected ${path}.`);
      await goOn(walk, offered);
    }
  }
  throw new Error(`No certificate after ${seen.length} pages: ${seen.join(' ')}`);
}
