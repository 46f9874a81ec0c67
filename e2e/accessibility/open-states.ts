import type { Page } from 'playwright-core';
import { bankStates } from './bank-states';
import { dialog, type OpenState, press, pressAndWait, say } from './open-state';

async function openFirstMenu(page: Page): Promise<void> {
  await page.locator('main button[aria-haspopup=true], main button[aria-haspopup=menu]').first().click();
  await page.getByRole('menu').waitFor();
}

/** What opens over or within a page: menus, dialogs, lists, answers, fields that complain. */
export const openStates: OpenState[] = [
  {
    name: 'the complaints of an empty sign-in',
    who: 'visitor',
    at: 'sign-in',
    open: async (page) => {
      await press(page, 'account.signIn');
      await page.locator('[aria-invalid=true]').first().waitFor();
    },
  },
  {
    name: 'the complaint about a number that is none',
    who: 'staff',
    at: 'issued',
    open: async (page) => {
      await press(page, 'issued.open');
      await page.locator('[aria-invalid=true]').first().waitFor();
    },
  },
  {
    name: 'an answer of the help',
    who: 'visitor',
    at: 'help',
    open: async (page) => {
      await page.locator('main button[aria-expanded=false], main summary').first().click();
    },
  },
  {
    name: 'support in a country',
    who: 'visitor',
    at: 'support',
    open: async (page) => {
      await page.getByLabel(say('support.country')).selectOption({ label: say('common.countryBE') });
      await page.getByText('Payoke').first().waitFor();
    },
  },
  {
    name: 'the complaints of an empty report',
    who: 'visitor',
    at: 'report',
    open: async (page) => {
      await press(page, 'reports.send');
      await page.locator('[aria-invalid=true], [data-invalid]').first().waitFor();
    },
  },
  {
    name: 'the filters of the catalogue',
    who: 'learner',
    at: 'courses',
    open: async (page) => press(page, 'learning.filters'),
  },
  {
    name: 'what is inside a course, before one enrols',
    who: 'learner',
    at: 'courses',
    open: async (page) => {
      await page.getByText(say('learning.inside')).first().click();
    },
  },
  {
    name: 'the question before the same course in another language',
    who: 'learner',
    at: 'course',
    open: async (page) => {
      // Before the name of the language, which stands in itself.
      const [begin = ''] = say('learning.beginIn').split('<');
      await page.getByRole('button', { name: begin }).first().click();
      await dialog(page);
    },
  },
  {
    name: 'what fits into twelve minutes',
    who: 'learner',
    at: 'home',
    open: async (page) => {
      await page.getByText('12', { exact: true }).first().click();
    },
  },
  {
    name: 'the dialog of a new course',
    who: 'trainer',
    at: 'teach',
    open: (page) => pressAndWait(page, 'authoring.newCourse'),
  },
  {
    name: 'the dialog of a new panel',
    who: 'trainer',
    at: 'panels',
    open: (page) => pressAndWait(page, 'panels.open'),
  },
  { name: 'the menu of a course', who: 'trainer', at: 'teach', open: openFirstMenu },
  { name: 'the menu of a part', who: 'trainer', at: 'composer', open: openFirstMenu },
  {
    name: 'the packages of a part by language',
    who: 'trainer',
    at: 'composer',
    open: async (page) => {
      const part = page
        .getByRole('listitem')
        .filter({ hasText: say('authoring.kind.package') })
        .first();
      await part.locator('button[aria-haspopup]').click();
      await page.getByRole('menuitem', { name: say('authoring.languages') }).click();
      await dialog(page);
    },
  },
  {
    name: 'the dialog of another review',
    who: 'trainer',
    at: 'composer',
    open: (page) => pressAndWait(page, 'authoring.addReview'),
  },
  {
    name: 'the dialog of a source',
    who: 'trainer',
    at: 'page-editor',
    open: (page) => pressAndWait(page, 'authoring.addSource'),
  },
  {
    name: 'the dialog of an explained word',
    who: 'trainer',
    at: 'page-editor',
    open: (page) => pressAndWait(page, 'authoring.addTerm'),
  },
  ...bankStates,
  {
    name: 'the preview of a quiz',
    who: 'trainer',
    at: 'quiz-editor',
    open: (page) => pressAndWait(page, 'authoring.preview'),
  },
  {
    name: 'the list of question types',
    who: 'trainer',
    at: 'quiz-editor',
    open: (page) => pressAndWait(page, 'authoring.addQuestion'),
  },
  {
    name: 'a question while it is written',
    who: 'trainer',
    at: 'quiz-editor',
    open: async (page) => {
      await page
        .getByRole('button', { name: say('authoring.edit') })
        .first()
        .click();
      await page.getByText(say('editor.more')).click();
    },
  },
  {
    name: 'the dialog of the target',
    who: 'staff',
    at: 'programme',
    open: (page) => pressAndWait(page, 'statistics.changeTarget'),
  },
  {
    name: 'the months as a table',
    who: 'staff',
    at: 'programme',
    open: async (page) => page.getByText(say('statistics.asTable')).first().click(),
  },
  {
    name: 'the dialog of a new export',
    who: 'staff',
    at: 'exports',
    open: (page) => pressAndWait(page, 'statistics.newExport'),
  },
  {
    name: 'the dialog of a new person',
    who: 'administrator',
    at: 'people',
    open: (page) => pressAndWait(page, 'people.create'),
  },
  { name: 'the menu of a person', who: 'administrator', at: 'people', open: openFirstMenu },
  {
    name: 'more conditions for records',
    who: 'administrator',
    at: 'records',
    open: async (page) => page.getByText(say('records.more')).first().click(),
  },
  {
    name: 'the dialog of a new access',
    who: 'administrator',
    at: 'records-access',
    open: (page) => pressAndWait(page, 'records.access.new'),
  },
  {
    name: 'the areas behind More',
    who: 'administrator',
    at: 'jobs',
    open: async (page) => {
      await page
        .getByRole('navigation')
        .getByRole('button', { name: say('frame.more') })
        .click();
      await page.getByRole('menu').or(page.getByRole('dialog')).first().waitFor();
    },
  },
];
