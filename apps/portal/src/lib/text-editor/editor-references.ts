import type { MarkKind } from '@amelie/contract';
import { type Editor, Extension, Mark } from '@tiptap/react';
import type { Node as TextNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** A mark that points at something beside the text. Nothing that is pasted brings one along: it has no way in. */
const reference = (name: MarkKind, excludes: string) =>
  Mark.create({
    name,
    excludes,
    inclusive: false,
    addAttributes: () => ({ id: { default: null } }),
    renderHTML: () => ['span', 0],
  });

/** What the marks of the texts may point at: sources in the order of their numbers, and explained words. */
export interface References {
  sources: readonly string[];
  terms: readonly string[];
}

const none: References = { sources: [], terms: [] };
const key = new PluginKey<References>('references');

export const referencesIn = (editor: Editor): References => key.getState(editor.state) ?? none;

/** Tells an editor what its marks may point at; nothing happens when it knows already. */
export function showReferences(editor: Editor, references: References): void {
  if (editor.isDestroyed || JSON.stringify(referencesIn(editor)) === JSON.stringify(references)) return;
  editor.view.dispatch(editor.state.tr.setMeta(key, references).setMeta('addToHistory', false));
}

/** The ids that a piece of text is marked with, of those that are still there. */
export function markedWith(node: TextNode | null | undefined, kind: MarkKind, references: References): string[] {
  const known = kind === 'source' ? references.sources : references.terms;
  return (node?.marks ?? [])
    .filter(({ type }) => type.name === kind)
    .flatMap(({ attrs }) => known.filter((id) => id === attrs['id']));
}

function numberOf(numbers: readonly number[]): HTMLElement {
  const element = document.createElement('sup');
  element.className = 'cite';
  element.textContent = numbers.join('\u2002');
  return element;
}

/** The numbers and underlines of one line: what points at nothing is not shown. */
function decorationsOf(line: TextNode, start: number, references: References): Decoration[] {
  const decorations: Decoration[] = [];
  line.forEach((node, offset, index) => {
    const [from, to] = [start + offset, start + offset + node.nodeSize];
    if (markedWith(node, 'term', references).length > 0)
      decorations.push(Decoration.inline(from, to, { class: 'term' }));
    const goingOn = markedWith(line.maybeChild(index + 1), 'source', references);
    const sources = markedWith(node, 'source', references);
    if (sources.length > 0) decorations.push(Decoration.inline(from, to, { class: 'cited' }));
    const numbers = sources.filter((id) => !goingOn.includes(id)).map((id) => references.sources.indexOf(id) + 1);
    if (numbers.length > 0)
      decorations.push(Decoration.widget(to, () => numberOf(numbers), { side: -1, key: `cite ${numbers.join(' ')}` }));
  });
  return decorations;
}

/** Draws what the marks point at, as the page will show it. */
const ShownReferences = Extension.create({
  name: 'shownReferences',
  addProseMirrorPlugins: () => [
    new Plugin<References>({
      key,
      state: {
        init: () => none,
        apply: (transaction, before) => {
          const told: unknown = transaction.getMeta(key);
          return isReferences(told) ? told : before;
        },
      },
      props: {
        decorations: (state) => {
          const references = key.getState(state) ?? none;
          const decorations: Decoration[] = [];
          state.doc.descendants((node, position) => {
            if (!node.isTextblock) return true;
            decorations.push(...decorationsOf(node, position + 1, references));
            return false;
          });
          return DecorationSet.create(state.doc, decorations);
        },
      },
    }),
  ],
});

function isReferences(told: unknown): told is References {
  return typeof told === 'object' && told !== null && 'sources' in told && 'terms' in told;
}

/** Several sources may stand on the same words. A word is explained once, and not within a link. */
export const referenceExtensions = [reference('source', ''), reference('term', 'term link'), ShownReferences];
