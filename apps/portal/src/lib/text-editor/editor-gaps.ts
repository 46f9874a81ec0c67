import { Extension } from '@tiptap/react';
import type { Node as TextNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

const mark = /\[\[[a-z0-9][a-z0-9-]{0,39}\]\]/gu;

function gapsIn(node: TextNode, position: number): Decoration[] {
  return [...(node.text ?? '').matchAll(mark)].map((found) => {
    const from = position + found.index;
    return Decoration.inline(from, from + found[0].length, { class: 'gap' });
  });
}

/** Draws the gaps of a text, `[[g1]]`, so that they stand out from its words. */
export const ShownGaps = Extension.create({
  name: 'shownGaps',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations: (state) => {
          const decorations: Decoration[] = [];
          state.doc.descendants((node, position) => {
            if (node.isText) decorations.push(...gapsIn(node, position));
          });
          return DecorationSet.create(state.doc, decorations);
        },
      },
    }),
  ],
});
