import { hash } from 'node:crypto';

/** What a key stands for; the same text of two kinds makes two keys. */
export type KeyKind =
  'agent' | 'related-agent' | 'activity' | 'related-activity' | 'verb' | 'registration' | 'authority' | 'document';

/** 128 bits of a hash as a uuid: short, of one length, and nobody can make two texts with the same one. */
export function keyOf(kind: KeyKind, text: string): string {
  const hex = hash('sha256', `${kind}\n${text}`, 'hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
