import type { TextValues } from '../i18n';

/** The facts of a refusal that a text can name. */
export function textFacts(facts: Record<string, unknown>): TextValues {
  const entries = Object.entries(facts).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return Object.fromEntries(entries);
}
