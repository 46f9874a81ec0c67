import type { Frame, Page } from 'playwright-core';
import { packageShapes } from './shapes/package-shapes';
import type { PackageShape } from './shapes/shape';
import { type LearnerOfAll, openPlayer, openPlayerWorld, type PlayerWorld, untilSaved } from './world';

const shapes = packageShapes();
const patience = 8000;
let world: PlayerWorld;
let learner: LearnerOfAll;

beforeAll(async () => {
  world = await openPlayerWorld();
  learner = await world.learnerOfAll(shapes.map(({ bytes, rule }) => ({ zip: bytes(), ...(rule && { rule }) })));
}, 300_000);
afterAll(() => world.close(), 60_000);

/** Every frame of the package, also those in windows that it has opened. */
const packageFrames = (): Frame[] =>
  learner.context
    .pages()
    .flatMap((page) => page.frames())
    .filter((frame) => /\/l\/[^/]+\/f\/|^about:/.test(frame.url()));

/** Asks each frame until one has an answer; one that goes meanwhile has none. */
async function askFrames<T>(ask: (frame: Frame) => Promise<T | null>): Promise<T | null> {
  for (const until = Date.now() + patience; Date.now() < until;) {
    for (const frame of packageFrames()) {
      const answer = await ask(frame).catch(() => null);
      if (answer !== null) return answer;
    }
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  return null;
}

/** What the package has found, once it shows its first page. */
async function begin({ heading, press, first }: PackageShape): Promise<unknown> {
  if (press)
    await askFrames(async (frame) => {
      const button = frame.getByRole('button', { name: press }).or(frame.getByRole('link', { name: press }));
      return (await button.count()) > 0 ? button.click({ noWaitAfter: true, timeout: 2000 }).then(() => true) : null;
    });
  const facts = first && (await askFrames((frame) => frame.evaluate<unknown>('window.facts ?? null')));
  const shown = await askFrames(async (frame) =>
    heading === '' || (await frame.getByRole('heading', { name: heading }).isVisible()) ? true : null,
  );
  return { facts, shown };
}

/** The module as the learner's course shows it, once it is what it has to be, or the time is over. */
async function moduleOf(moduleId: string, { becomes, score }: PackageShape) {
  type Module = { id: string; state: string; score: number | null };
  for (const until = Date.now() + patience; ;) {
    const { body } = await learner.client.send<{ modules: Module[] }>('GET', `/api/my/courses/${learner.courseId}`);
    const module = body.modules.find(({ id }) => id === moduleId);
    if ((module?.state === becomes && module.score === score) || Date.now() > until)
      return { state: module?.state, score: module?.score };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function closeAll(page: Page): Promise<void> {
  for (const other of learner.context.pages()) if (other !== page) await other.close();
}

test('there are many shapes, each by a name of its own', () => {
  expect(shapes.length).toBeGreaterThanOrEqual(100);
  expect(new Set(shapes.map(({ name }) => name)).size).toBe(shapes.length);
});

test.each(shapes.map((shape, at) => ({ ...shape, at })))(
  'runs, and finds again what it stored: $name',
  async ({ at, ...shape }) => {
    const moduleId = learner.moduleIds[at];
    if (!moduleId) throw new Error('was not imported');
    const open = () => openPlayer(world, { ...learner, moduleId, packageId: '' });
    let page = await open();
    try {
      expect(await begin(shape)).toEqual({ facts: shape.first && expect.objectContaining(shape.first), shown: true });
      await untilSaved(page);
      await closeAll(page);
      if (shape.by === 'reload') await page.reload();
      else {
        await page.getByRole('button', { name: 'Close', exact: true }).click();
        await page.waitForURL(`**/courses/${learner.courseId}`);
        await page.close();
        page = await open();
      }
      expect(await begin(shape)).toEqual({ facts: shape.again && expect.objectContaining(shape.again), shown: true });
      expect(await moduleOf(moduleId, shape)).toEqual({ state: shape.becomes, score: shape.score });
    } finally {
      await closeAll(page);
      await page.close();
    }
  },
  30_000,
);
