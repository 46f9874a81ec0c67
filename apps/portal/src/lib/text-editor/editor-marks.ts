import type { MarkKind } from '@amelie/contract';
import { type Editor, getMarkRange } from '@tiptap/react';
import { markedWith, referencesIn } from './editor-references';
import { withoutBlanks, wordAround } from './editor-words';

/** Words of the text, by their positions in it. */
export interface WordRange {
  from: number;
  to: number;
}

function selectedWords({ state }: Editor): WordRange | null {
  const { from, to, $from, $to } = state.selection;
  const words = state.doc.textBetween(from, to, '\n', '\n');
  const kept = withoutBlanks(words);
  if (!kept) return null;
  // Between lines a position is more than a character: there the selection stays as it is.
  return $from.sameParent($to) ? { from: from + kept.from, to: from + kept.to } : { from, to };
}

/** The words that a mark is about: the selected ones, those around the cursor that have one, or the word there. */
export function wordsToMark(editor: Editor, kind: MarkKind): WordRange | null {
  const { selection, schema } = editor.state;
  if (!selection.empty) return selectedWords(editor);
  const { $from } = selection;
  const type = schema.marks[kind];
  const marked = type && getMarkRange($from, type);
  if (marked && idsAt(editor, marked, kind).length > 0) return marked;
  const line = $from.parent.textBetween(0, $from.parent.content.size, undefined, '\n');
  const word = $from.parent.isTextblock ? wordAround(line, $from.parentOffset) : null;
  return word && { from: $from.start() + word.from, to: $from.start() + word.to };
}

/** What the words are marked with, each once. */
export function idsAt(editor: Editor, { from, to }: WordRange, kind: MarkKind): string[] {
  const ids = new Set<string>();
  editor.state.doc.nodesBetween(from, to, (node) => {
    for (const id of markedWith(node, kind, referencesIn(editor))) ids.add(id);
  });
  return [...ids];
}

export const textAt = (editor: Editor, { from, to }: WordRange): string => editor.state.doc.textBetween(from, to, ' ');

/** Marks the words with exactly these; whoever goes on typing goes on behind what was selected. */
export function markWords(editor: Editor, range: WordRange, marks: { kind: MarkKind; ids: readonly string[] }): void {
  const type = editor.state.schema.marks[marks.kind];
  if (!type) return;
  editor
    .chain()
    .focus()
    .command(({ tr }) => {
      tr.removeMark(range.from, range.to, type);
      for (const id of marks.ids) tr.addMark(range.from, range.to, type.create({ id }));
      return true;
    })
    .setTextSelection(editor.state.selection.to)
    .run();
}
