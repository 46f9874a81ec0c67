import type { TraceEntry } from '@amelie/contract';

/** A trace with its saves in stretches: what lies between two events is one line with how many and until when. */
export function groupSaves(told: readonly TraceEntry[], saves: readonly string[]): TraceEntry[] {
  const ordered = [...told].sort((one, other) => one.at.localeCompare(other.at));
  const entries: TraceEntry[] = [];
  let next = 0;
  const takeBefore = (end: string | null) => {
    const first = saves[next];
    const from = next;
    while (next < saves.length && (end === null || (saves[next] ?? '') <= end)) next += 1;
    const last = saves[next - 1];
    if (first === undefined || last === undefined || next === from) return;
    const count = next - from;
    entries.push({ at: first, until: last, what: 'saves', count, part: null, detail: {}, by: null, reason: null });
  };
  for (const entry of ordered) {
    takeBefore(entry.at);
    entries.push(entry);
  }
  takeBefore(null);
  return entries;
}
