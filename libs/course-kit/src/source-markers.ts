/** `[^S10]` after a claim names its source; `[^M]` marks a claim that has none yet. */
export const sourceMarker = /\[\^([A-Za-z][A-Za-z0-9]*)\]/g;

export const unsourced = 'M';

/** Ids of the sources that a text names, in order, with repetitions. `[^M]` is among them. */
export function markersIn(text: string): string[] {
  return [...text.matchAll(sourceMarker)].map((match) => match[1] ?? '');
}

/** The same with the line of each, for a text that begins on `firstLine`. */
export function placedMarkersIn(text: string, firstLine: number): { id: string; line: number }[] {
  return text.split('\n').flatMap((row, index) => markersIn(row).map((id) => ({ id, line: firstLine + index })));
}

/** The text without its markers, for counting words and for plain-text use. */
export function withoutMarkers(text: string): string {
  return text.replace(sourceMarker, '');
}
