import { Mark } from '@amelie/contract';
import { mergeAttributes, Node, type Extensions } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { referenceExtensions } from './editor-references';

/** Whether the contract takes a link: https, mailto or tel. */
export function isSafeHref(href: string): boolean {
  return Mark.safeParse({ type: 'link', attrs: { href } }).success;
}

/** An item of a list holds paragraphs only; a page has no lists within lists. */
const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', mergeAttributes(HTMLAttributes), 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

/** A quotation holds paragraphs only. */
const Quotation = Node.create({
  name: 'blockquote',
  content: 'paragraph+',
  group: 'block',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', mergeAttributes(HTMLAttributes), 0],
});

/** What a page may hold, and nothing else: the same as `RichText` in the contract. What is pasted is cut down to it. */
export const editorExtensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    link: { openOnClick: false, autolink: false, defaultProtocol: 'https', isAllowedUri: isSafeHref },
    listItem: false,
    blockquote: false,
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    trailingNode: false,
  }),
  ListItem,
  Quotation,
  ...referenceExtensions,
];
