import type { Frame, Locator, Page } from 'playwright-core';

/** What people press, choose and fill, by role and name: as a screen reader tells it. */
export type Pressed = 'button' | 'link';
export type Chosen = 'radio' | 'checkbox';

/**
 * A way to use the platform. Every step is named by its role and its accessible name; a step that is not there, or that
 * this way cannot reach, is a dead end and fails the journey.
 */
export interface Hands {
  readonly name: string;
  press(where: Page | Frame, role: Pressed, name: string | RegExp): Promise<void>;
  choose(where: Page | Frame, role: Chosen, name: string): Promise<void>;
  fill(where: Page, label: string, text: string): Promise<void>;
}

const soon = 15_000;

async function ready(target: Locator, what: string): Promise<Locator> {
  await target.waitFor({ state: 'visible', timeout: soon }).catch(() => {
    throw new Error(`Dead end: ${what} is not there.`);
  });
  return target;
}

export const byRole = (where: Page | Frame, role: Pressed | Chosen, name: string | RegExp) =>
  where.getByRole(role, { name, exact: typeof name === 'string' }).first();

/** Where the target stands once it stands still. */
async function restingBox(target: Locator) {
  let before = await target.boundingBox();
  for (let tries = 0; tries < 50; tries += 1) {
    await new Promise((done) => setTimeout(done, 100));
    const now = await target.boundingBox();
    if (now && before && now.x === before.x && now.y === before.y) return now;
    before = now;
  }
  throw new Error('Dead end: there is nothing to touch.');
}

/** A touch where the eye sees it: what lies on top there gets it, in whatever frame. */
async function touch(where: Page | Frame, target: Locator): Promise<void> {
  const page = 'page' in where ? where.page() : where;
  await target.evaluate((element) => (element.closest('label') ?? element).scrollIntoView({ block: 'center' }));
  const label = target.locator('xpath=ancestor::label[1]');
  const box = await restingBox((await label.count()) > 0 ? label.first() : target);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  // Chromium's emulated touch adds the place of a frame of another host twice; its mouse does not.
  await ('page' in where ? page.mouse.click(x, y) : page.touchscreen.tap(x, y));
}

/** Fingers on a phone. */
export const fingers: Hands = {
  name: 'by touch',
  press: async (where, role, name) => touch(where, await ready(byRole(where, role, name), String(name))),
  choose: async (where, role, name) => {
    const target = byRole(where, role, name);
    await target.waitFor({ state: 'attached', timeout: soon });
    await touch(where, target);
  },
  fill: async (where, label, text) => where.getByLabel(label, { exact: true }).fill(text, { timeout: soon }),
};
