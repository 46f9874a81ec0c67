import type { Frame, Page } from 'playwright-core';
import { sequencedPackage, type SequencedRecipe } from './sequenced-packages';
import { type Learner, openPlayer, openPlayerWorld, packageFrame, type PlayerWorld } from './world';

/** What a part found when it began. */
export interface Facts {
  entry: string;
  location: string;
  objective: string;
  bucket: string;
  mayContinue: string;
  mayChooseC: string;
}

export const abc = [{ id: 'A' }, { id: 'B' }, { id: 'C' }];

/** The platform with one learner and one sequenced package after the other. */
export class SequencedPlay {
  private constructor(readonly world: PlayerWorld) {}

  private someone: Learner | null = null;

  static async begin(): Promise<SequencedPlay> {
    return new SequencedPlay(await openPlayerWorld());
  }

  get learner(): Learner {
    if (!this.someone) throw new Error('Nobody plays yet');
    return this.someone;
  }

  /** Somebody new opens a package. */
  async play(recipe: SequencedRecipe): Promise<Page> {
    this.someone = await this.world.learnerOf(sequencedPackage(recipe));
    return this.again();
  }

  /** The same person opens another package. */
  async another(recipe: SequencedRecipe): Promise<Page> {
    const before = this.learner;
    this.someone = await this.world.learnerOf(sequencedPackage(recipe), before);
    await before.context.close();
    return this.again();
  }

  /** The same person comes back, on this device or with another one's sign-in. */
  again(with_: Partial<Learner> = {}): Promise<Page> {
    return openPlayer(this.world, { ...this.learner, ...with_ });
  }

  untilLeft(page: Page): Promise<void> {
    return page.waitForURL(`**/courses/${this.learner.courseId}**`, { timeout: 15_000 });
  }

  async module(): Promise<{ state: string; score: number | null } | undefined> {
    const { client, courseId } = this.learner;
    type Course = { modules: { state: string; score: number | null }[] };
    const { body } = await client.send<Course>('GET', `/api/my/courses/${courseId}`);
    return body.modules[0];
  }
}

async function frameOf(page: Page, name: string): Promise<Frame> {
  const frame = await packageFrame(page, `sco\\.html\\?part=${name}$`);
  await frame.locator('#facts').waitFor();
  return frame;
}

/** Waits for a part and answers what it found when it began. */
export async function part(page: Page, name: string): Promise<Facts> {
  const frame = await frameOf(page, name);
  return JSON.parse(await frame.locator('#facts').innerText()) as Facts;
}

/** Lets the part that is open run a line of its script. */
export async function does(page: Page, name: string, line: string): Promise<void> {
  const frame = await frameOf(page, name);
  await frame.evaluate(line);
}

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const press = (page: Page, name: string) => button(page, name).click();

export async function openParts(page: Page) {
  await press(page, 'Parts');
  return page.getByRole('dialog');
}
