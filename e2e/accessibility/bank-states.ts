import { dialog, type OpenState, press, pressAndWait, say } from './open-state';

/** What opens on the pages of the question bank. */
export const bankStates: OpenState[] = [
  {
    name: 'the types of a new question',
    who: 'trainer',
    at: 'questions',
    open: (page) => pressAndWait(page, 'bank.new'),
  },
  {
    name: 'the tags of chosen questions',
    who: 'trainer',
    at: 'questions',
    open: async (page) => {
      await page
        .locator('label')
        .filter({ hasText: say('bank.choosePage') })
        .click();
      await pressAndWait(page, 'bank.setTags');
    },
  },
  {
    name: 'the categories of the bank',
    who: 'trainer',
    at: 'questions',
    open: async (page) => {
      await page
        .locator('summary')
        .filter({ hasText: say('bank.categories') })
        .click();
      await page
        .getByRole('button', { name: say('bank.addCategory') })
        .first()
        .click();
      await dialog(page);
    },
  },
  {
    name: 'the export of a question',
    who: 'trainer',
    at: 'question',
    open: async (page) => {
      await pressAndWait(page, 'bank.export');
      await page.locator('label').filter({ hasText: 'GIFT' }).click();
      await press(page, 'bank.check');
      await page.getByRole('link', { name: 'Download one question' }).waitFor();
    },
  },
];
