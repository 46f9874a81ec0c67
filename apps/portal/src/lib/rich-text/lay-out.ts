import { type Inline, linesOf, referencesOf, type RichText } from '@amelie/contract';

/** A mark of a source: which source, and the how manieth of it in the text, from 1. */
export interface SourcePlace {
  id: string;
  place: number;
}

/** Words of a line that belong together: one explained word, or text up to the next mark of a source. */
export interface Stretch {
  termId: string | null;
  inlines: readonly Inline[];
  /** The sources whose words end here. */
  sources: readonly SourcePlace[];
}

const isLink = (inline: Inline) => inline.type === 'text' && inline.marks?.some(({ type }) => type === 'link');

/** Inside a link nothing else can be pressed: there the link is what counts. */
const termOf = (inline: Inline): string | null => (isLink(inline) ? null : (referencesOf(inline, 'term')[0] ?? null));

/** The sources of an inline that do not go on in the next one. */
function endingAt(inline: Inline, next: Inline | undefined): string[] {
  const goingOn = next ? referencesOf(next, 'source') : [];
  return referencesOf(inline, 'source').filter((id) => !goingOn.includes(id));
}

function stretchesOf(line: readonly Inline[]): { termId: string | null; inlines: Inline[]; ending: string[] }[] {
  const stretches: { termId: string | null; inlines: Inline[]; ending: string[] }[] = [];
  for (const [index, inline] of line.entries()) {
    const termId = termOf(inline);
    const ending = endingAt(inline, line[index + 1]);
    const before = stretches.at(-1);
    // A number never stands inside an explained word: it waits for the word's end.
    if (before?.termId === termId && (termId !== null || before.ending.length === 0)) {
      before.inlines.push(inline);
      before.ending.push(...ending);
    } else stretches.push({ termId, inlines: [inline], ending });
  }
  return stretches;
}

/** Where the marks of a text stand, line by line, and how often each source is named. */
export interface Layout {
  stretches: ReadonlyMap<readonly Inline[], readonly Stretch[]>;
  places: ReadonlyMap<string, number>;
}

/** Sets a text: its lines as stretches, each mark of a source with its place. Lines are found by their content. */
export function layOut(text: RichText): Layout {
  const stretches = new Map<readonly Inline[], readonly Stretch[]>();
  const places = new Map<string, number>();
  const next = (id: string): SourcePlace => {
    const place = (places.get(id) ?? 0) + 1;
    places.set(id, place);
    return { id, place };
  };
  for (const line of linesOf(text))
    stretches.set(
      line,
      stretchesOf(line).map(({ termId, inlines, ending }) => ({ termId, inlines, sources: ending.map(next) })),
    );
  return { stretches, places };
}
