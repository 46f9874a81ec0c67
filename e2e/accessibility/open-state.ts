import type { Page } from 'playwright-core';
import type { Looker } from '../harness/demo';
import { textsIn } from '../journey/texts';

export interface OpenState {
  name: string;
  who: Looker;
  /** The page, by the name that `pagesOf` gives it. */
  at: string;
  open: (page: Page) => Promise<void>;
}

export const say = textsIn('en');

export const press = (page: Page, key: string) =>
  page
    .getByRole('button', { name: say(key), exact: true })
    .first()
    .click();

/** A dialog is read when it stands, not while it comes. */
export async function dialog(page: Page): Promise<void> {
  await page.getByRole('dialog').or(page.getByRole('alertdialog')).first().waitFor();
}

export async function pressAndWait(page: Page, key: string): Promise<void> {
  await press(page, key);
  await dialog(page);
}
