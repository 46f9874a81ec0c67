import { GlossaryEntry, PageSource } from '@amelie/contract';

/** A source while it is typed. */
export interface SourceText {
  title: string;
  url: string;
}

/** A word and its meaning while they are typed. */
export interface EntryText {
  term: string;
  meaning: string;
}

export const emptySource: SourceText = { title: '', url: '' };
export const emptyEntry: EntryText = { term: '', meaning: '' };

/** Marks keep it, so it never changes and is never used again. */
export const newEntryId = (): string => crypto.randomUUID().slice(0, 13);

/** `www.who.int/…` is meant as https. */
function completeUrl(typed: string): string {
  const text = typed.trim();
  return text === '' || /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
}

/** What keeps a source from being taken, by field. */
export function sourceFaults({ title, url }: SourceText): Record<keyof SourceText, boolean> {
  const address = completeUrl(url);
  return {
    title: !PageSource.shape.title.safeParse(title).success,
    url: address !== '' && !PageSource.shape.url.safeParse(address).success,
  };
}

/** The source as it is stored, or null while something keeps it from being taken. */
export function readSource(id: string, { title, url }: SourceText): PageSource | null {
  const address = completeUrl(url);
  const parsed = PageSource.safeParse({ id, title, ...(address === '' ? {} : { url: address }) });
  return parsed.success ? parsed.data : null;
}

/** What keeps a word from being taken, by field. */
export function entryFaults({ term, meaning }: EntryText): Record<keyof EntryText, boolean> {
  return {
    term: !GlossaryEntry.shape.term.safeParse(term).success,
    meaning: !GlossaryEntry.shape.meaning.safeParse(meaning).success,
  };
}

/** The word as it is stored, or null while something keeps it from being taken. */
export function readEntry(id: string, text: EntryText): GlossaryEntry | null {
  const parsed = GlossaryEntry.safeParse({ id, ...text });
  return parsed.success ? parsed.data : null;
}

/** The entry with its changes, or a new one at the end. */
export function putEntry<E extends { id: string }>(entries: readonly E[], entry: E): E[] {
  return entries.some(({ id }) => id === entry.id)
    ? entries.map((one) => (one.id === entry.id ? entry : one))
    : [...entries, entry];
}

export function takeOut<E extends { id: string }>(entries: readonly E[], id: string): E[] {
  return entries.filter((entry) => entry.id !== id);
}
