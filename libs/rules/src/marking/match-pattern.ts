export interface PatternRule {
  caseSensitive: boolean;
  ignoreAccents: boolean;
}

/** What two ways of writing the same have in common: one space for many, one form of each letter. */
function folded(text: string, { caseSensitive, ignoreAccents }: PatternRule): string {
  const spaced = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const cased = caseSensitive ? spaced : spaced.toLowerCase().replace(/ς/gu, 'σ');
  return ignoreAccents ? cased.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC') : cased;
}

/** The literal pieces between the stars of a pattern; `\*` is a star that is meant. */
function piecesOf(pattern: string): string[] {
  return pattern.split(/(?<!\\)\*/u).map((piece) => piece.replaceAll('\\*', '*'));
}

/**
 * Whether a text fits a pattern in which `*` stands for any number of characters. The pieces are looked for one after
 * the other, so that no pattern takes longer than the text is long.
 */
export function matchesPattern(pattern: string, text: string, rule: PatternRule): boolean {
  const given = folded(text, rule);
  const pieces = piecesOf(folded(pattern, rule));
  const [first = ''] = pieces;
  if (pieces.length === 1) return given === first;
  const last = pieces.at(-1) ?? '';
  if (!given.startsWith(first) || !given.endsWith(last) || given.length < first.length + last.length) return false;
  const end = given.length - last.length;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = given.indexOf(piece, at);
    if (found === -1 || found + piece.length > end) return false;
    at = found + piece.length;
  }
  return true;
}
