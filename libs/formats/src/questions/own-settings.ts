import type { AnyQuestion } from '@amelie/contract';

/** Settings that a format has no place for, carried in a corner that other programs pass over. */
export interface OwnSettings {
  /** Fields of the question as a whole. */
  whole: Record<string, unknown>;
  /** Fields of its parts, by their ids. */
  parts: Record<string, Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What this format carries is not said twice: only settings that are not as a reader would guess them. */
export function writeOwn(whole: Record<string, unknown>, parts: OwnSettings['parts'] = {}): string {
  const said = Object.entries(whole).filter(([, value]) => value !== undefined);
  if (said.length === 0 && Object.keys(parts).length === 0) return '';
  return JSON.stringify({ ...Object.fromEntries(said), ...(Object.keys(parts).length > 0 ? { parts } : {}) });
}

/** Null when it is nothing that was written here. */
export function readOwn(text: string | undefined): OwnSettings | null {
  if (text === undefined || text.trim() === '') return null;
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value)) return null;
    const { parts, ...whole } = value;
    const found = isRecord(parts)
      ? Object.entries(parts).filter((entry): entry is [string, Record<string, unknown>] => isRecord(entry[1]))
      : [];
    return { whole, parts: Object.fromEntries(found) };
  } catch {
    return null;
  }
}

function withParts(value: unknown, parts: ReadonlyMap<string, Record<string, unknown>>): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withParts(item, parts));
  // A text has no parts of its own.
  if (!isRecord(value) || value['type'] === 'doc') return value;
  const own = typeof value['id'] === 'string' ? parts.get(value['id']) : undefined;
  const inner = Object.entries(value).map(([key, one]) => [key, withParts(one, parts)]);
  return { ...Object.fromEntries(inner), ...own };
}

/**
 * Puts the settings into a question. What comes out is only believed after its check: whoever wrote the file may have
 * written anything. Type, stem and media are always those of the format itself: a setting could name a foreign file.
 */
export function applyOwn(draft: AnyQuestion, own: OwnSettings | null): unknown {
  if (!own) return draft;
  const parts = new Map(Object.entries(own.parts));
  const { type: _, stem: _stem, media: _media, ...whole } = own.whole;
  const withWhole = { ...draft, ...whole };
  return Object.fromEntries(
    Object.entries(withWhole).map(([key, value]) => [
      key,
      key === 'translations' || key === 'media' ? value : withParts(value, parts),
    ]),
  );
}

/** What every question has and few formats know. */
export function commonOwn({ language, source, objectives, translations }: AnyQuestion): Record<string, unknown> {
  return {
    language,
    source: source === '' ? undefined : source,
    objectives: objectives.length === 0 ? undefined : objectives,
    translations: translations.length === 0 ? undefined : translations,
  };
}
