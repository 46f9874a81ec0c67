import { hash } from 'node:crypto';

/** What a key stands for; the same text of two kinds makes two keys. */
export type KeyKind =
  'agent' | 'related-agent' | 'activity' | 'related-activity' | 'verb' | 'registration' | 'authority' | 'document';

const mostKept = 20_000;
const kept = new Map<string, string>();

/**
 * 128 bits of a hash: short, of one length, and nobody can make two texts with the same one. PostgreSQL reads these 32
 * digits as a uuid. The same verbs, activities and people come again and again: their keys are kept.
 */
export function keyOf(kind: KeyKind, text: string): string {
  const named = `${kind}\n${text}`;
  const known = kept.get(named);
  if (known !== undefined) return known;
  const key = hash('sha256', named, 'hex').slice(0, 32);
  if (kept.size >= mostKept) kept.clear();
  if (named.length < 1000) kept.set(named, key);
  return key;
}

/** A key as PostgreSQL writes it, in our form. */
export const keyFrom = (uuid: string): string => uuid.replaceAll('-', '');
