import type { Cmi } from '@amelie/contract';

/**
 * Elements of SCORM 2004 of which the library refuses what the standard takes: an empty place of a comment and an empty
 * language (RTE 4.2.2, 4.2.12), a speed of nought, another identifier for an interaction, answers and patterns of any
 * length with markers and braces in their text (RTE 4.2.9). Our own rules have decided on them before they get here.
 */
const decidedBefore = [
  /^cmi\.comments_from_learner\.\d+\.location$/,
  /^cmi\.interactions\.\d+\.(id|learner_response|correct_responses\.\d+\.pattern)$/,
  /^cmi\.learner_preference\.(language|delivery_speed)$/,
];

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Where the library keeps a part of its data model; entries of collections stand in a list of their own. */
function stepInto(holder: Tree, name: string): Tree | null {
  const entries = holder.childArray;
  const next = /^\d+$/.test(name) && Array.isArray(entries) ? (entries as unknown[])[Number(name)] : holder[name];
  return isTree(next) ? next : null;
}

/** The object behind a name such as `cmi.interactions.0`, or null. */
function holderOf(cmi: object, names: readonly string[]): Tree | null {
  return names.reduce<Tree | null>((holder, name) => holder && stepInto(holder, name), cmi as Tree);
}

/** What the library has against a value: its type or its range, or that an identifier is to be another one. */
const overruled = (element: string, error: number) =>
  error === 406 || error === 407 || (error === 351 && element.endsWith('.id'));

/** A value past the library's own checks, where ours go further. Answers whether it is written. */
export function place(cmi: object, { element, value, refused }: { element: string; value: string; refused?: number }) {
  if (refused !== undefined && !overruled(element, refused)) return false;
  if (!decidedBefore.some((pattern) => pattern.test(element))) return false;
  const names = element.split('.').slice(1);
  const field = `_${names.pop() ?? ''}`;
  const holder = holderOf(cmi, names);
  if (!holder || !(field in holder)) return false;
  holder[field] = value;
  return true;
}

/** The lengths of the collections that a name goes through, so that a refused value leaves no empty entry behind. */
export function rememberLists(cmi: object, element: string): () => void {
  const names = element.split('.').slice(1);
  const lists = names.flatMap((name, index) => {
    const list = /^\d+$/.test(name) ? holderOf(cmi, names.slice(0, index)) : null;
    return list && Array.isArray(list.childArray) ? [{ entries: list.childArray, length: list.childArray.length }] : [];
  });
  return () => {
    for (const { entries, length } of lists) if (entries.length > length) entries.length = length;
  };
}

function* leavesOf(tree: Tree, path: string): Generator<[string, string]> {
  for (const [name, value] of Object.entries(tree)) {
    if (isTree(value)) yield* leavesOf(value, `${path}.${name}`);
    else if (typeof value === 'string') yield [`${path}.${name}`, value];
  }
}

/** The library passes over what is empty: an entry with nothing but an empty pattern would be lost, and all after it. */
function withEntries(tree: Tree): Tree {
  const entries = Object.entries(tree).map(([name, value]): [string, unknown] => {
    if (isTree(value)) return [name, withEntries(value)];
    return [name, name === 'pattern' && value === '' ? 'x' : value];
  });
  return Object.fromEntries(entries);
}

interface Library {
  cmi: object;
  setCMIValue(element: string, value: unknown): string;
  loadFromJSON(json: Tree, element: string): void;
}

/**
 * Fills the data model with what was stored. A value that the library refuses must not keep an item from starting: it
 * is left out, unless it is one of those that our own rules decide on; those come back as they were.
 */
export function loadStored(library: Library, stored: Cmi): void {
  const whole = JSON.parse(JSON.stringify(stored)) as Tree;
  const load = library.setCMIValue.bind(library);
  library.setCMIValue = (element, value) => {
    try {
      return load(element, value);
    } catch {
      return 'false';
    }
  };
  // SCORM 1.2 RTE 3.4.4: the best score that there can be is unknown until the package names it; the library says 100.
  load('cmi.core.score.max', '');
  library.loadFromJSON(withEntries(whole), 'cmi');
  library.setCMIValue = load;
  for (const [element, value] of leavesOf(whole, 'cmi')) place(library.cmi, { element, value });
}
