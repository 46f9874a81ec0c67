import type { Locator, Page } from 'playwright-core';
import type { Say } from './texts';

export interface JourneyQuestion {
  stem: string;
  right: string;
  wrong: string;
}

/** Brings a package in and waits until its import is ready. */
export async function importPackage(page: Page, say: Say, zip: string): Promise<void> {
  await page.goto(new URL('/imports', page.url()).toString());
  await page.locator('input[type=file]').setInputFiles(zip);
  // The steps of a running import name the last one too: it is ready when they are gone.
  await page.getByText(say('packages.state.ready'), { exact: true }).first().waitFor({ timeout: 60_000 });
  await page.getByRole('list', { name: say('packages.steps') }).waitFor({ state: 'detached', timeout: 60_000 });
  await page.getByText(say('packages.state.ready'), { exact: true }).first().waitFor();
}

async function addPart(page: Page, say: Say, kind: 'page' | 'package' | 'quiz'): Promise<void> {
  await page.getByRole('button', { name: say('authoring.addModule') }).click();
  await page.getByRole('menuitem', { name: say(`authoring.kind.${kind}`) }).click();
}

async function addPackage(page: Page, say: Say, title: string): Promise<void> {
  await addPart(page, say, 'package');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: say('authoring.package') }).click();
  await page.getByRole('listbox').getByRole('option').first().click();
  await dialog.getByLabel(say('authoring.moduleTitle')).fill(title);
  await dialog.getByRole('button', { name: say('authoring.add'), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Adds a question of a type to the quiz that is open. */
export async function addQuestion(page: Page, say: Say, type: string): Promise<void> {
  await page.getByRole('button', { name: say('authoring.addQuestion') }).click();
  const dialog = page.getByRole('dialog');
  const name = page.getByText(say(`editor.type.${type}`), { exact: true });
  await dialog.getByRole('button').filter({ has: name }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The card of a question, counted from 0. */
export function questionCard(page: Page, say: Say, index: number): Locator {
  return page
    .getByRole('list', { name: say('authoring.questions') })
    .locator(':scope > li')
    .nth(index);
}

async function addQuiz(page: Page, say: Say, title: string, questions: JourneyQuestion[]): Promise<void> {
  await addPart(page, say, 'quiz');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('authoring.moduleTitle')).fill(title);
  await dialog.getByRole('button', { name: say('authoring.add'), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: say('authoring.editQuiz') }).click();
  for (const [index, question] of questions.entries()) {
    await addQuestion(page, say, 'single');
    const card = questionCard(page, say, index);
    await card.getByRole('textbox', { name: say('editor.stem'), exact: true }).fill(question.stem);
    await card.getByLabel(say('editor.option', { number: 1 }), { exact: true }).fill(question.right);
    await card.getByLabel(say('editor.option', { number: 2 }), { exact: true }).fill(question.wrong);
    await card.getByText(say('editor.right'), { exact: true }).first().click();
  }
  await page.getByRole('button', { name: say('authoring.saveQuiz') }).click();
  await page
    .getByText(say('authoring.quizClean'))
    .or(page.getByText(say('authoring.quizSaved')))
    .first()
    .waitFor();
  await page
    .getByRole('link', { name: say('authoring.backToCourse') })
    .or(page.getByRole('navigation').getByRole('link'))
    .first()
    .waitFor();
}

/** Composes a course of a package and a quiz, and publishes it. */
export async function publishCourse(
  page: Page,
  say: Say,
  course: { title: string; questions: JourneyQuestion[] },
): Promise<void> {
  await page.goto(new URL('/teach', page.url()).toString());
  await page.getByRole('button', { name: say('authoring.newCourse') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('authoring.courseTitle')).fill(course.title);
  await dialog.getByRole('button', { name: say('authoring.startCourse') }).click();
  await page.waitForURL(/\/teach\/courses\/[0-9a-f-]+$/);
  const composer = page.url();
  await addPackage(page, say, 'The activity');
  await addQuiz(page, say, 'Check yourself', course.questions);
  await page.goto(composer);
  const publish = say('authoring.publish', { number: 1 });
  await page.getByRole('button', { name: publish }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: publish }).click();
  await page
    .getByText(say('authoring.version', { number: 1 }))
    .first()
    .waitFor();
}
