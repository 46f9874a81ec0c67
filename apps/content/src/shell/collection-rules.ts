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
  const outer = /^(cmi\.\w+|adl\.data)\.(\d+)(?:\.(\w+))?/.exec(name);
  const inner = /^(cmi\.interactions\.\d+\.(?:objectives|correct_responses))\.(\d+)(?:\.(\w+))?/.exec(name);
  return [outer, inner].flatMap((found) =>
    found ? [{ list: found[1] ?? '', index: found[2] ?? '', part: found[3] ?? '' }] : [],
  );
}

/** RTE 4.2.9.1: the types of interaction of which one answer is right. */
const withOnePattern = ['true-false', 'likert', 'numeric', 'other'];

/** The number of the last entry that may be written: mostly the next one. The buckets are given by the manifest. */
function mostIn(list: string, count: number, read: Read): number {
  if (list === 'adl.data') return count - 1;
  const [, interaction] = /^(cmi\.interactions\.\d+)\.correct_responses$/.exec(list) ?? [];
  return interaction && withOnePattern.includes(read(`${interaction}.type`)) ? 0 : count;
}

/** The error of asking for an element of an entry that is not there; null when it may be asked for. */
export function errorOfAsking(name: string, read: Read): number | null {
  const isGone = entriesOf(name).some(({ list, index }) => Number(index) >= countOf(list, read));
  return isGone ? general.get : null;
}

/** What has no value as long as it is empty, although the library answers for it (RTE 4.2.11, 4.3.2). */
export const needsContent = (name: string) => /^(cmi\.launch_data|adl\.data\.\d+\.store)$/.test(name);

/** The error of writing into an entry before its identifier, or beyond the next one; null when it may be written. */
export function errorOfWriting(name: string, read: Read): number | null {
  for (const { list, index, part } of entriesOf(name)) {
    const count = countOf(list, read);
    if (String(Number(index)) !== index || Number(index) > mostIn(list, count, read)) return general.set;
    const begins = part === 'id' || !/^cmi\.(interactions|objectives)$/.test(list);
    if (Number(index) === count && !begins) return dependency;
  }
  return null;
}
