import type { Frame, Locator, Page } from 'playwright-core';
import { byRole, type Hands } from './hands';

const pageOf = (where: Page | Frame): Page => ('page' in where ? where.page() : where);

const hasFocus = (target: Locator): Promise<boolean> =>
  target
    .evaluate(
      (element) => element === element.ownerDocument.activeElement && element.ownerDocument.hasFocus(),
      undefined,
      { timeout: 5000 },
    )
    .catch(() => false);

/** Presses Tab, or Shift and Tab, until the target has the focus, through frames too; never meeting it is a dead end. */
async function tabTo(where: Page | Frame, target: Locator, what: string): Promise<void> {
  await target.waitFor({ state: 'attached', timeout: 15_000 }).catch(() => {
    throw new Error(`Dead end: ${what} is not there.`);
  });
  const { keyboard } = pageOf(where);
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let steps = 0; steps < 150; steps += 1) {
      if (await hasFocus(target)) return;
      await keyboard.press(key);
    }
  }
  throw new Error(`Dead end: Tab never comes to ${what}.`);
}

/** One radio of a group has the place in the Tab order; the arrow keys go from there. */
async function arrowTo(where: Page | Frame, target: Locator, what: string): Promise<void> {
  const { keyboard } = pageOf(where);
  const group = target.locator('xpath=ancestor::*[@role="radiogroup" or self::fieldset or self::form][1]');
  const isInGroup = () =>
    group.evaluate((element) => {
      const { activeElement } = element.ownerDocument;
      return element.contains(activeElement) && activeElement?.matches('[type=radio]') === true;
    });
  for (let steps = 0; steps < 300 && !(await isInGroup()); steps += 1) await keyboard.press('Tab');
  if (!(await isInGroup())) throw new Error(`Dead end: Tab never comes to the answers of ${what}.`);
  if (await hasFocus(target)) {
    await keyboard.press('Space');
    return;
  }
  for (let steps = 0; steps < 20 && !(await hasFocus(target)); steps += 1) await keyboard.press('ArrowDown');
  if (!(await hasFocus(target))) throw new Error(`Dead end: the arrow keys never come to ${what}.`);
}

/** Nothing but the keyboard: Tab, Enter, Space and the arrow keys. */
export const keyboard: Hands = {
  name: 'by keyboard',
  press: async (where, role, name) => {
    await tabTo(where, byRole(where, role, name), String(name));
    await pageOf(where).keyboard.press('Enter');
  },
  choose: async (where, role, name) => {
    const target = byRole(where, role, name);
    await target.waitFor({ state: 'attached', timeout: 15_000 });
    if (role === 'radio') return arrowTo(where, target, name);
    await tabTo(where, target, name);
    await pageOf(where).keyboard.press('Space');
  },
  fill: async (where, label, text) => {
    await tabTo(where, where.getByLabel(label, { exact: true }), label);
    await where.keyboard.type(text);
  },
};
