import type { Locator, Page } from 'playwright-core';

/** How somebody works: the steps of a journey are the same for a pointer and for the keyboard. */
export interface Hand {
  /** Chooses one of a group of radio buttons, or a box. */
  choose(group: Locator, name: string): Promise<void>;
  /** Chooses out of a list that opens at a button. */
  pick(page: Page, button: Locator, name: string): Promise<void>;
  /** Chooses in a list of the browser's own. */
  select(field: Locator, name: string): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
  press(button: Locator): Promise<void>;
  /** Brings an item of a list to the top. */
  toTop(page: Page, handle: Locator, places: number): Promise<void>;
  /** Marks a place on the image, or chooses it by its name. */
  mark(page: Page, place: { x: number; y: number; name: string }): Promise<void>;
}

const isFocused = async (target: Locator) => (await target.and(target.page().locator(':focus')).count()) > 0;

/** Goes on by Tab until the focus is where it is wanted: what Tab does not reach is not there for the keyboard. */
async function tabTo(target: Locator): Promise<void> {
  await target.first().waitFor({ state: 'attached' });
  const { keyboard } = target.page();
  for (let step = 0; step < 120; step += 1) {
    if (await isFocused(target)) return;
    await keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${String(target)}`);
}

const pointer: Hand = {
  choose: (group, name) => group.getByText(name, { exact: true }).click(),
  pick: async (page, button, name) => {
    await button.click();
    await page.getByRole('option', { name, exact: true }).click();
  },
  select: async (field, name) => void (await field.selectOption({ label: name })),
  type: (field, text) => field.fill(text),
  press: (button) => button.click(),
  toTop: async (page, handle) => {
    const from = await handle.boundingBox();
    const top = await page.locator('[data-handle]').first().boundingBox();
    if (!from || !top) throw new Error('an item has no handle on screen');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + from.width / 2, top.y + top.height / 2, { steps: 6 });
    await page.mouse.move(from.x + from.width / 2, top.y - 4, { steps: 3 });
    await page.mouse.up();
  },
  mark: async (page, { x, y }) => {
    const image = page.locator('[data-image-places]');
    const box = await image.boundingBox();
    if (!box) throw new Error('the image is not on screen');
    await image.click({ position: { x: box.width * x, y: box.height * y } });
  },
};

const keyboard: Hand = {
  choose: async (group, name) => {
    const choices = group.getByRole('radio').or(group.getByRole('checkbox'));
    await choices.first().waitFor({ state: 'attached' });
    const wanted = group
      .getByRole('radio', { name, exact: true })
      .or(group.getByRole('checkbox', { name, exact: true }));
    const isBox = (await group.getByRole('checkbox').count()) > 0;
    await tabTo(isBox ? wanted : choices);
    const { keyboard: keys } = group.page();
    for (let step = 0; step < 20 && !(await wanted.isChecked()); step += 1)
      await keys.press(step === 0 && (isBox || (await isFocused(wanted))) ? 'Space' : 'ArrowDown');
  },
  pick: async (page, button, name) => {
    await tabTo(button);
    await page.keyboard.press('Enter');
    const wanted = page.getByRole('option', { name, exact: true });
    await wanted.waitFor();
    for (let step = 0; step < 20 && !(await isFocused(wanted)); step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await wanted.waitFor({ state: 'detached' });
  },
  select: async (field, name) => {
    await tabTo(field);
    await field.page().keyboard.type(name);
  },
  type: async (field, text) => {
    await tabTo(field);
    await field.page().keyboard.type(text);
  },
  press: async (button) => {
    await tabTo(button);
    await button.page().keyboard.press('Enter');
  },
  toTop: async (page, handle, places) => {
    await tabTo(handle);
    for (let step = 0; step < places; step += 1) await page.keyboard.press('ArrowUp');
  },
  mark: (page, { name }) => keyboard.choose(page.getByRole('main'), name),
};

export const hands = { pointer, keyboard };
