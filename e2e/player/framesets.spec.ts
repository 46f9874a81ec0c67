import type { Page } from 'playwright-core';
import { tinyPackage } from './tiny-packages';
import { type Learner, openPlayer, openPlayerWorld, packageFrame, type PlayerWorld } from './world';

/** As packages were made for many years: buttons in one frame turn the pages in the frame beside it. */
const frames = (buttons: string): Record<string, string> => ({
  'index.html': `<!doctype html><html><head><title>Course</title><script>
    function findApi(win) { while (win && !win.API && win.parent !== win) win = win.parent; return win.API; }
    var api = findApi(window);
    api.LMSInitialize('');
    </script></head><frameset cols="200,*"><frame name="buttons" src="nav/buttons.html"><frame name="content" src="pages/one.html"></frameset></html>`,
  'nav/buttons.html': `<!doctype html><html><body>${buttons}</body></html>`,
  'pages/one.html': '<!doctype html><html><body><h1>One</h1></body></html>',
  'pages/two.html': `<!doctype html><html><body><h1>Two</h1><script>
    parent.api.LMSSetValue('cmi.core.lesson_status', 'completed');
    parent.api.LMSCommit('');
    </script></body></html>`,
});
const button = (script: string) => `<button onclick="${script}">On</button>`;

let world: PlayerWorld;
let learner: Learner | undefined;

beforeAll(async () => {
  world = await openPlayerWorld();
}, 240_000);
afterAll(() => world.close(), 60_000);

async function openFrames(buttons: string): Promise<Page> {
  learner = await world.learnerOf(tinyPackage('Frames', frames(buttons)), learner);
  return openPlayer(world, learner);
}

test.each([
  ['its window', button(`parent.content.location = '../pages/two.html'`)],
  ['the address of its window', button(`parent.content.location.href = '../pages/two.html'`)],
  ['its place in the row', button(`parent.frames[1].location.replace('../pages/two.html')`)],
  ['a link', '<a href="../pages/two.html" target="content">On</a>'],
])(
  'a frame turns the pages of its neighbour by %s',
  async (_, buttons) => {
    const page = await openFrames(buttons);
    const nav = await packageFrame(page, 'nav/');
    await nav.getByText('On').click();
    const two = await packageFrame(page, 'pages/two');
    expect(await two.locator('h1').innerText()).toBe('Two');
    await page.locator('[data-save="saved"]').waitFor({ timeout: 15_000 });
    await page.close();
  },
  60_000,
);

test('a frame finds its run-time through the frameset, and calls what stands there', async () => {
  const page = await openFrames(button(`return`));
  const nav = await packageFrame(page, 'nav/');
  const found = await nav.evaluate(
    `[parent.api === parent.findApi(window), parent.frames.length, parent.buttons === window, parent.document.title]`,
  );
  expect(found).toEqual([true, 2, true, 'Course']);
}, 60_000);
