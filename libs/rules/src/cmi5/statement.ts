/** What the rules read of a statement, whose shape as xAPI was checked before. */
export interface Cmi5Statement {
  id?: string;
  actor: { objectType?: string; account?: { homePage: string; name: string } };
  verb: { id: string };
  object: { objectType?: string; id?: string };
  result?: { duration?: unknown; score?: unknown; success?: unknown; completion?: unknown };
  context?: { registration?: unknown; contextActivities?: unknown; extensions?: unknown };
  timestamp?: string;
}

type Plain = Record<string, unknown>;

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const plainAt = (value: unknown, name: string): Plain => {
  const found = isPlain(value) ? value[name] : undefined;
  return isPlain(found) ? found : {};
};

export type ContextList = 'parent' | 'grouping' | 'category' | 'other';
export const contextLists: readonly ContextList[] = ['parent', 'grouping', 'category', 'other'];

/** The ids of one list of context activities; a single activity stands for a list of one (1.0.3 Data 2.4.6.2). */
export function activityIds(contextActivities: unknown, list: ContextList): string[] {
  const found = isPlain(contextActivities) ? contextActivities[list] : undefined;
  const entries: unknown[] = Array.isArray(found) ? found : [found];
  return entries.flatMap((entry) => (isPlain(entry) && typeof entry.id === 'string' ? [entry.id] : []));
}

/** True when both are the same JSON, whatever the order of properties. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((entry, place) => sameJson(entry, other[place]));
  if (!isPlain(one) || !isPlain(other)) return one === other;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && sameJson(one[name], other[name]))
  );
}
