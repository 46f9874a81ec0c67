import { type ActivityDefinition, mergeDefinition, sortedJson } from '@amelie/formats';

/** What a statement tells about an activity: its definition as JSON text. */
export interface ToldActivity {
  key: string;
  id: string;
  definition: string;
}

const mostRemembered = 5000;

function merge(known: string | undefined, told: string): string {
  const before: ActivityDefinition | undefined = known === undefined ? undefined : JSON.parse(known);
  const merged = mergeDefinition(before, JSON.parse(told));
  return before && sortedJson(before) === sortedJson(merged) ? (known ?? '') : JSON.stringify(merged);
}

/** Most statements tell what is known already; this remembers of the latest activities that it was so. */
export class DefinitionMemo {
  private readonly nothingNew = new Map<string, { known: string; told: string }>();

  /** Of the activities that were told about, those about which something is new, with all that is known now. */
  changes(told: ToldActivity[], known: ReadonlyMap<string, string>): ToldActivity[] {
    const after = new Map<string, ToldActivity>();
    for (const one of told) {
      const before = after.get(one.key)?.definition ?? known.get(one.key);
      const definition = this.merged(one, before);
      if (definition !== before) after.set(one.key, { ...one, definition });
    }
    return [...after.values()];
  }

  private merged({ key, definition: told }: ToldActivity, known: string | undefined): string {
    const last = this.nothingNew.get(key);
    if (last && last.known === known && last.told === told) return last.known;
    const merged = merge(known, told);
    if (this.nothingNew.size >= mostRemembered) this.nothingNew.clear();
    if (merged === known) this.nothingNew.set(key, { known, told });
    return merged;
  }
}
