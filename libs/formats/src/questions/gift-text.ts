/** Where a sign stands that no backslash precedes; -1 when it does not. */
export function findBare(text: string, sign: string, from = 0): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith(sign, at)) return at;
  }
  return -1;
}

export function splitBare(text: string, sign: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = findBare(text, sign); at !== -1; at = findBare(text, sign, from)) {
    parts.push(text.slice(from, at));
    from = at + sign.length;
  }
  return [...parts, text.slice(from)];
}

/** Cuts at the first bare sign. */
export function cutBare(text: string, sign: string): [string, string | null] {
  const at = findBare(text, sign);
  return at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + sign.length)];
}

/** What is meant by `\:`, `\#`, `\=`, `\{`, `\}`, `\~`, `\\` and `\n`; other backslashes are backslashes. */
export function unescapeGift(text: string): string {
  return text.replace(/\\([:#={}~\\n])/gu, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}

export function escapeGift(text: string): string {
  return text.replace(/[\\#={}~:]/gu, (sign) => `\\${sign}`).replace(/\r?\n/gu, '\\n');
}
