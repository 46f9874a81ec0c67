import type { ImportNote } from '@amelie/contract';
import { visible } from '../archive-entry';

export type NoteCode = ImportNote['code'];

const mostNotes = 30;

/** What is safe to show of what stood in a file. */
export const shown = (found: string) => visible(found.replace(/\s+/gu, ' ').trim(), 190);

export function noteOf(code: NoteCode, line: number | null, found = ''): ImportNote {
  return { code, line, found: shown(found) };
}

/** Collects what was changed or left out of one question. The same thing on the same line is said once. */
export class NoteBook {
  readonly notes: ImportNote[] = [];

  /** @param line where the question begins; a note may say it more exactly */
  constructor(public line: number) {}

  add(code: NoteCode, found = '', line = this.line): void {
    const note = noteOf(code, line, found);
    const told = this.notes.some((one) => one.code === note.code && one.line === note.line && one.found === note.found);
    if (!told && this.notes.length < mostNotes) this.notes.push(note);
  }
}
