/** Letters, marks, figures, and what stands within a word. */
const inWord = /[\p{L}\p{M}\p{N}'’-]/u;

/**
 * The word at a place in a line, else the one before it: whoever puts a source stands behind the full stop.
 * Offsets in UTF-16 units; null when there is no word up to there.
 */
export function wordAround(line: string, offset: number): { from: number; to: number } | null {
  const isWord = (place: number) => inWord.test(line.charAt(place));
  let to = offset;
  while (to < line.length && isWord(to)) to += 1;
  while (to > 0 && !isWord(to - 1)) to -= 1;
  let from = to;
  while (from > 0 && isWord(from - 1)) from -= 1;
  return from < to ? { from, to } : null;
}

/** Selected words without the blanks around them; null when nothing is left. */
export function withoutBlanks(line: string): { from: number; to: number } | null {
  const from = line.length - line.trimStart().length;
  const to = line.trimEnd().length;
  return from < to ? { from, to } : null;
}
