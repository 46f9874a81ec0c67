import { RichText } from '@amelie/contract';

/** The editor's document as it is stored: attributes that only the editor needs fall away. Null when it can't be stored. */
export function storedText(document: unknown): RichText | null {
  const parsed = RichText.safeParse(document);
  return parsed.success ? parsed.data : null;
}
