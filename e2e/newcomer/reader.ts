import type { CDPSession, Frame, Page } from 'playwright-core';
import type { Hands } from './hands';

interface AxNode {
  role?: { value?: string };
  name?: { value?: string };
  ignored?: boolean;
  backendDOMNodeId?: number;
}

interface FrameTree {
  frame: { id: string; url: string };
  childFrames?: FrameTree[];
}

interface Tree {
  session: CDPSession;
  nodes: AxNode[];
}

const isFrame = (where: Page | Frame): where is Frame => 'page' in where;

/** The session of the process that draws a frame: its own, or that of the nearest frame above that has one. */
async function sessionOf(where: Page | Frame): Promise<CDPSession> {
  if (!isFrame(where)) return where.context().newCDPSession(where);
  const context = where.page().context();
  const parent = where.parentFrame();
  return context.newCDPSession(where).catch(() => (parent ? sessionOf(parent) : context.newCDPSession(where.page())));
}

const framesOf = (tree: FrameTree): FrameTree['frame'][] => [tree.frame, ...(tree.childFrames ?? []).flatMap(framesOf)];

/** The browser's accessibility tree of one document, without what it hides from a screen reader. */
async function readTree(where: Page | Frame): Promise<Tree> {
  const session = await sessionOf(where);
  await session.send('Accessibility.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  const frame = framesOf(frameTree).find(({ url }) => url === where.url().split('#')[0]);
  const { nodes } = await session.send('Accessibility.getFullAXTree', frame ? { frameId: frame.id } : {});
  return { session, nodes: nodes.filter((node) => !node.ignored) };
}

const fits = (name: string | undefined, wanted: string | RegExp) => {
  const told = name?.replace(/\s+/g, ' ').trim();
  return told !== undefined && (typeof wanted === 'string' ? told === wanted : wanted.test(told));
};

/** Finds a node in the tree and does with it what a screen reader does. */
async function act(where: Page | Frame, role: string, name: string | RegExp, action: string): Promise<void> {
  const end = Date.now() + 15_000;
  while (Date.now() < end) {
    const { session, nodes } = await readTree(where);
    const node = nodes.find((one) => one.role?.value === role && fits(one.name?.value, name));
    if (node?.backendDOMNodeId !== undefined) {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: node.backendDOMNodeId });
      await session.send('Runtime.callFunctionOn', {
        functionDeclaration: action,
        ...(object.objectId ? { objectId: object.objectId } : {}),
      });
      return session.detach();
    }
    await session.detach();
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`Dead end: the accessibility tree has no ${role} "${String(name)}".`);
}

const focusAndClick = 'function () { this.focus(); this.click(); }';

/** What a screen reader works with: the accessibility tree, its roles and its names. */
export const reader: Hands = {
  name: 'by the tree of a screen reader',
  press: (where, role, name) => act(where, role, name, focusAndClick),
  choose: (where, role, name) => act(where, role, name, focusAndClick),
  fill: async (where, label, text) => {
    await act(where, 'textbox', label, 'function () { this.focus(); }');
    await where.keyboard.insertText(text);
  },
};

const named = ['navigation', 'button', 'link', 'textbox', 'radio', 'checkbox', 'dialog', 'region', 'img'];

const landmarks = ['banner', 'main', 'contentinfo'];
const hasName = (node: AxNode) => (node.name?.value ?? '').trim() !== '';

function missingIn(nodes: AxNode[]): string[] {
  const ofRole = (role: string) => nodes.filter((node) => node.role?.value === role);
  return [
    ...landmarks.filter((role) => ofRole(role).length !== 1).map((role) => `${ofRole(role).length} times ${role}`),
    ...named.filter((role) => !ofRole(role).every(hasName)).map((role) => `a ${role} without a name`),
    ...(ofRole('heading').length === 0 ? ['no heading'] : []),
  ];
}

/**
 * The landmarks, headings and names that every page needs, read from the tree; answers what is missing. The tree follows
 * the page a little later, so what is missing is looked for again.
 */
export async function missingLandmarks(page: Page): Promise<string[]> {
  for (let tries = 0; ; tries += 1) {
    const { session, nodes } = await readTree(page);
    await session.detach();
    const missing = missingIn(nodes);
    if (missing.length === 0 || tries === 10) return missing;
    await page.waitForTimeout(200);
  }
}
