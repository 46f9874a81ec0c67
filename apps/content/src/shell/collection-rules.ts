/**
 * What SCORM 2004 says about the entries of collections and the library does not hold to (RTE 3.1.7, 4.1.1): an entry that
 * is not there cannot be asked for, entries begin without a gap, and an entry begins with its identifier.
 */
type Read = (element: string) => string;

const general = { get: 301, set: 351 };
const dependency = 408;

function countOf(list: string, read: Read): number {
  return Number(read(`${list}._count`)) || 0;
}

/** The entries that a name goes through, from the outer to the inner one: list, number as it is written, what follows. */
function entriesOf(name: string): { list: string; index: string; part: string }[] {
  const outer = /^(cmi\.\w+)\.(\d+)(?:\.(\w+))?/.exec(name);
  const inner = /^(cmi\.interactions\.\d+\.(?:objectives|correct_responses))\.(\d+)(?:\.(\w+))?/.exec(name);
  return [outer, inner].flatMap((found) =>
    found ? [{ list: found[1] ?? '', index: found[2] ?? '', part: found[3] ?? '' }] : [],
  );
}

/** The error of asking for an element of an entry that is not there; null when it may be asked for. */
export function errorOfAsking(name: string, read: Read): number | null {
  const isGone = entriesOf(name).some(({ list, index }) => Number(index) >= countOf(list, read));
  return isGone ? general.get : null;
}

/** The error of writing into an entry before its identifier, or beyond the next one; null when it may be written. */
export function errorOfWriting(name: string, read: Read): number | null {
  for (const { list, index, part } of entriesOf(name)) {
    const count = countOf(list, read);
    if (String(Number(index)) !== index || Number(index) > count) return general.set;
    const begins = part === 'id' || !/^cmi\.(interactions|objectives)$/.test(list);
    if (Number(index) === count && !begins) return dependency;
  }
  return null;
}
