import type { Page } from 'playwright-core';
import type { Say } from './texts';

export interface Credentials {
  email: string;
  password: string;
}

/** Signs in on the page that is shown, in its language. */
export async function signIn(page: Page, say: Say, { email, password }: Credentials): Promise<void> {
  await page.getByLabel(say('account.email')).fill(email);
  await page.getByLabel(say('account.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: say('account.signIn'), exact: true }).click();
}
