import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { writeCourse } from '../../libs/course-kit/src/testing/write-course';
import { caseContacts, caseGlossary, casePages } from './case-course';
import { openPackageWorld, type PackageWorld } from './package-world';

let world: PackageWorld;
beforeAll(async () => {
  const folder = writeCourse({
    'modules/first.md': (text) => text + casePages,
    'glossary.yaml': () => caseGlossary,
    'contacts.yaml': () => caseContacts,
  });
  world = await openPackageWorld(folder, { module: 'first' });
}, 60_000);
afterAll(() => world.close());

/** The scenes and endings on screen, from top to bottom, each by its heading. */
const trail = (page: Page) => page.locator('.scene-title:visible').allTextContents();

/** Goes to a page of the package through its outline. */
async function goTo(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Pages' }).click();
  await page.locator('nav').getByText(title, { exact: true }).click();
}

const focused = (page: Page) => page.evaluate<string>(`document.activeElement?.textContent.trim() ?? ''`);

/** Presses Tab until something of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${name}`);
}

describe('a case in a package', () => {
  test('is played by keyboard alone; the path stays on the page, and what followed is spoken', async () => {
    const page = await world.newPage();
    await world.open(page);
    await goTo(page, 'A case');
    expect(await trail(page)).toEqual(['Scene 1']);
    await tabTo(page, '“Is he hurting you?”');
    await page.keyboard.press('Enter');
    expect(await trail(page)).toEqual(['Scene 1', 'Scene 2']);
    expect(await focused(page)).toBe('Scene 2');
    expect(await page.getByRole('status').first().textContent()).toBe('A risky choice. He answers for her.');
    expect(await page.getByText('You chose “Is he hurting you?”').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: '“We see every patient alone.”' }).isVisible()).toBe(false);
    await tabTo(page, 'You put it right.');
    await page.keyboard.press('Space');
    await tabTo(page, '“What would help today?”');
    await page.keyboard.press('Enter');
    expect(await trail(page)).toEqual(['Scene 1', 'Scene 2', 'Scene 3', 'Where this path ends']);
    expect(await page.getByText('She was seen, and she chose.').isVisible()).toBe(true);
    await page.close();
  });

  test('is kept between two sittings, as a handful of numbers', async () => {
    const page = await world.newPage();
    await world.open(page);
    await goTo(page, 'A case');
    await page.getByRole('button', { name: '“We see every patient alone.”' }).click();
    await page.getByRole('button', { name: 'Nothing.' }).click();
    expect(JSON.parse((await world.kept(page))['cmi.suspend_data'] ?? '').paths).toEqual({ 'a-case': [0, 1] });
    await world.open(page);
    expect(await trail(page)).toEqual(['Scene 1', 'Scene 2', 'Where this path ends']);
    expect(await page.getByText('The way back was lost.').isVisible()).toBe(true);
    await page.close();
  });

  test('can be chosen differently from every step, and started again', async () => {
    const page = await world.newPage();
    await world.open(page);
    await goTo(page, 'A case');
    await page.getByRole('button', { name: '“Is he hurting you?”' }).click();
    await page.getByRole('button', { name: 'You insist.' }).click();
    await page.getByRole('button', { name: 'Choose differently here: Scene 2' }).click();
    expect(await trail(page)).toEqual(['Scene 1', 'Scene 2']);
    expect(await page.locator('[aria-label="Your choices"]:focus').count()).toBe(1);
    await page.getByRole('button', { name: 'You insist.' }).click();
    await page.getByRole('button', { name: 'Start this case again' }).click();
    expect(await trail(page)).toEqual(['Scene 1']);
    expect(await focused(page)).toBe('Scene 1');
    expect(JSON.parse((await world.kept(page))['cmi.suspend_data'] ?? '').paths).toEqual({ 'a-case': [] });
    await page.close();
  });
});

test.each(['light', 'dark'] as const)('axe finds nothing in a %s package, with everything opened', async (theme) => {
  const page = await world.newPage(theme);
  await world.open(page);
  const findings: string[] = [];
  const look = async (title: string) => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    findings.push(...violations.map(({ id, nodes }) => `${title}: ${id} ${nodes.map(({ html }) => html).join(' ')}`));
  };
  await goTo(page, 'A case');
  await page.locator('.term:visible').click();
  await look('a case at its start');
  await page.getByRole('button', { name: '“We see every patient alone.”' }).click();
  await page.getByRole('button', { name: 'Nothing.' }).click();
  await look('a case at its end');
  await goTo(page, 'By country');
  await page.getByText('Belgium', { exact: true }).locator('visible=true').click();
  await look('countries');
  await goTo(page, 'Words used here');
  await look('words');
  expect(findings).toEqual([]);
  await page.close();
});

test('a package follows the look that was chosen in the platform, whatever the device asks for', async () => {
  const page = await world.newPage('light');
  await world.open(page);
  const background = () => page.evaluate<string>(`getComputedStyle(document.body).backgroundColor`);
  const light = await background();
  await page.evaluate(`document.documentElement.dataset.appTheme = 'dark'`);
  expect(await background()).not.toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(`document.documentElement.dataset.appTheme = 'light'`);
  expect(await background()).toBe(light);
  await page.close();
});

test('a term opens its meaning in place, and Escape closes it', async () => {
  const page = await world.newPage();
  await world.open(page);
  await goTo(page, 'A case');
  await tabTo(page, 'companion');
  await page.keyboard.press('Enter');
  const term = page.getByRole('button', { name: 'companion', expanded: true });
  expect(await page.getByText('Somebody who comes along.').first().isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await term.count()).toBe(0);
  expect(await page.getByText('Somebody who comes along.').first().isVisible()).toBe(false);
  expect(await focused(page)).toBe('companion');
  await page.close();
});

test('the country that was opened is open on the other pages, also in the next sitting', async () => {
  const page = await world.newPage();
  await world.open(page);
  await goTo(page, 'By country');
  await page.getByText('Greece', { exact: true }).locator('visible=true').click();
  expect(await page.getByText('In Greece.', { exact: false }).first().isVisible()).toBe(true);
  await goTo(page, 'Again by country');
  expect(await page.getByText('Also in Greece.').isVisible()).toBe(true);
  expect(await page.getByText('Also in Belgium.').isVisible()).toBe(false);
  await world.open(page);
  expect(await page.getByText('Also in Greece.').isVisible()).toBe(true);
  await page.close();
});

test('a right answer that was not chosen is not said to have been found', async () => {
  const page = await world.newPage();
  await world.open(page);
  await goTo(page, 'Several');
  await page.getByRole('checkbox', { name: 'The first' }).check({ force: true });
  await page.getByRole('checkbox', { name: 'The third' }).check({ force: true });
  await page.getByRole('button', { name: 'Check my answer' }).locator('visible=true').click();
  expect(await page.locator('.verdict:visible').allTextContents()).toEqual([
    'Fits.',
    'This one fits too.',
    'Does not fit.',
    'Rightly left.',
  ]);
  await page.close();
});

test('the last page says that the part is finished, and how it is closed', async () => {
  const page = await world.newPage();
  await world.open(page);
  const next = page.getByRole('button', { name: 'Next' });
  while (await next.isVisible()) await next.click();
  expect(await page.getByRole('heading', { name: 'This part is finished' }).isVisible()).toBe(true);
  expect(await page.getByText('Close this part with Close above', { exact: false }).isVisible()).toBe(true);
  expect(await page.getByText('Next comes: Check yourself.', { exact: false }).isVisible()).toBe(true);
  expect(await page.locator('[data-appendix]:visible').count()).toBe(0);
  expect((await world.kept(page))['cmi.completion_status']).toBe('completed');
  await page.close();
});

test('whoever looks up the sources comes back to her page, to the place that she left', async () => {
  const page = await world.newPage();
  await world.open(page);
  const next = page.getByRole('button', { name: 'Next' });
  while (await next.isVisible()) await next.click();
  const last = await page.locator('[data-page]:visible').getAttribute('data-page');
  const count = await page.locator('[data-count]').textContent();
  await page.locator('[data-finish]').getByRole('button', { name: 'Sources' }).click();
  expect(await focused(page)).toBe('Sources');
  expect(await page.locator('[data-count]').textContent()).toBe('Appendix');
  await page.getByRole('button', { name: /^Back to page \d+: / }).click();
  expect(await page.locator('[data-page]:visible').getAttribute('data-page')).toBe(last);
  expect(await page.locator('[data-count]').textContent()).toBe(count);
  expect(await focused(page)).toBe('Sources');
  expect(await page.locator('[data-return]').isVisible()).toBe(false);
  await page.close();
});

test('whoever looks for support finds her own country open, what holds everywhere, and the way back', async () => {
  const page = await world.newPage();
  await world.open(page);
  await goTo(page, 'By country');
  await page.getByText('Greece', { exact: true }).locator('visible=true').click();
  await page.getByRole('button', { name: 'Find support' }).click();
  expect(await focused(page)).toBe('Where help is');
  expect(await page.getByText('Help in EU').isVisible()).toBe(true);
  expect(await page.getByText('Help in GR').isVisible()).toBe(true);
  expect(await page.getByText('Help in BE').isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Find support' }).isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Back to page 4: By country' }).click();
  expect(await page.locator('[data-page]:visible').getAttribute('data-page')).toBe('by-country');
  expect(await focused(page)).toBe('Find support');
  await page.close();
});

test('a wrong choice is amber with a cross, a fitting one green with a tick', async () => {
  const page = await world.newPage();
  await world.open(page);
  await goTo(page, 'Several');
  await page.getByRole('checkbox', { name: 'The first' }).check({ force: true });
  await page.getByRole('checkbox', { name: 'The third' }).check({ force: true });
  await page.getByRole('button', { name: 'Check my answer' }).locator('visible=true').click();
  const look = (name: string) =>
    page.evaluate<[string, string]>(`(() => {
      const item = [...document.querySelectorAll('.option')].find((one) => one.textContent.includes('${name}'));
      const mark = getComputedStyle(item.querySelector('.verdict'), '::before').clipPath;
      return [getComputedStyle(item).backgroundColor, mark];
    })()`);
  const [right, wrong] = [await look('The first'), await look('The third')];
  expect(wrong[0]).not.toBe(right[0]);
  expect(wrong[1]).not.toBe(right[1]);
  expect(wrong[1]).toContain('polygon');
  await page.close();
});
