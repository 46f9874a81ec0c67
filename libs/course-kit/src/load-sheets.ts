import type { Language } from '@amelie/contract';
import { sheetKinds, type Sheet, type SheetKind } from './course';
import type { CourseFiles } from './course-files';
import { readSheet, type SheetLine } from './read-sheet';

/** The file in which each kind of sheet is written. */
export const sheetFiles: Record<SheetKind, string> = { handout: 'handout.md', 'facilitator-sheet': 'facilitator.md' };

/** The kinds of sheets of which the folder holds a file. */
export function sheetsIn(names: string[]): SheetKind[] {
  return sheetKinds.filter((kind) => names.includes(sheetFiles[kind]));
}

/** Loads the sheets of these kinds. A sheet begins with its title, a heading of the second level. */
export function loadSheets(kinds: SheetKind[], language: Language, files: CourseFiles): Sheet[] {
  return kinds.flatMap((kind) => {
    const name = sheetFiles[kind];
    const file = files.pathOf(name);
    const text = files.text(name);
    if (text === null) return [];
    const [title, ...blocks] = readSheet(text, language);
    if (title?.kind !== 'heading' || title.level !== 2) {
      files.faults.push({ file, line: 1, code: 'sheet-without-title', about: '' });
      return [];
    }
    return [{ kind, file, title: wordsOf(title.line), blocks, text }];
  });
}

function wordsOf(line: SheetLine): string {
  return line.map((span) => (span.kind === 'text' ? span.text : '')).join('');
}
