/** A piece of a text with gaps: words, or the gap of this id. */
export type GapPiece = { words: string } | { gap: string };

const mark = /\[\[([a-z0-9][a-z0-9-]{0,39})\]\]/u;

/** A text cut at the marks of its gaps. What looks like a mark and names no gap stays what it is: words. */
export function gapPieces(text: string, known: ReadonlySet<string>): GapPiece[] {
  const parts = text.split(mark);
  return parts.flatMap((part, place): GapPiece[] => {
    if (place % 2 === 0) return part === '' ? [] : [{ words: part }];
    return known.has(part) ? [{ gap: part }] : [{ words: `[[${part}]]` }];
  });
}
