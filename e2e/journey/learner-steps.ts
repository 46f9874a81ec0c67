import type { Frame, Page } from 'playwright-core';
import type { JourneyQuestion } from './trainer-steps';
import type { Say } from './texts';

/** The frame in which the package itself runs: inside our shell, inside the player. */
export async function packageFrame(page: Page): Promise<Frame> {
  for (let tries = 0; tries < 200; tries += 1) {
    const frame = page.frames().find((one) => /\/l\/[^/]+\/f\//.test(one.url()));
    if (frame) return frame;
    await page.waitForTimeout(50);
  }
  throw new Error(
    `no package frame; frames: ${page
      .frames()
      .map((one) => one.url())
      .join(' ')}`,
  );
}

/** The page of the package that is on screen. */
export async function currentPage(frame: Frame): Promise<string> {
  await frame.locator('[data-page]:visible').first().waitFor();
  return (await frame.locator('[data-page]:visible').first().getAttribute('data-page')) ?? '';
}

/** Turns pages until the button for it is gone or `most` were turned; answers how many. */
export async function turnPages(frame: Frame, most: number): Promise<number> {
  let turned = 0;
  while (turned < most) {
    const next = frame.locator('[data-next]:visible');
    if ((await next.count()) === 0 || (await next.first().isDisabled())) return turned;
    const before = await currentPage(frame);
    await next.first().click();
    for (let tries = 0; tries < 100 && (await currentPage(frame)) === before; tries += 1)
      await frame.waitForTimeout(20);
    turned += 1;
  }
  return turned;
}

/** Waits until the player says that the work is saved. */
export async function waitUntilSaved(page: Page): Promise<void> {
  // The player gathers changes for two seconds before it saves: until then "saved" is about the step before.
  await page.waitForTimeout(2500);
  await page.locator('[data-save="saved"]').waitFor({ timeout: 20_000 });
}

/** Answers every question rightly and hands in. */
export async function passQuiz(page: Page, say: Say, questions: JourneyQuestion[]): Promise<void> {
  for (const [index, question] of questions.entries()) {
    await page.getByText(question.stem).first().waitFor();
    await page.getByRole('radio', { name: question.right }).check({ force: true });
    const last = index === questions.length - 1;
    await page.getByRole('button', { name: say(last ? 'quizzes.lookThrough' : 'quizzes.next'), exact: true }).click();
  }
  const handIn = page.getByRole('region', { name: say('quizzes.lookThroughTitle') });
  await handIn.getByRole('button', { name: say('quizzes.handIn'), exact: true }).click();
  await page.waitForURL(/\/quiz-attempts\/[^/]+\/result/);
}
