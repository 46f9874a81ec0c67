import { type AnyQuestion, QuestionShape, RichText } from '@amelie/contract';
import { type Chance, shuffle } from '../delivery/shuffle';

/** Fields that name another part of the same question. */
const references = new Set(['id', 'match', 'next', 'point']);
/** Parts of these are no parts of the answer. */
const apart = new Set(['media', 'translations', 'image']);

function idsIn(value: unknown, ids: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) idsIn(item, ids);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'id' && typeof inner === 'string') ids.add(inner);
      else if (!apart.has(key) && !isText(inner)) idsIn(inner, ids);
    }
}

const isText = (value: unknown) =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc';

function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => renamed(item, names));
  if (typeof value !== 'object' || value === null || isText(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]): [string, unknown] => {
      if (references.has(key) && typeof inner === 'string') return [key, names.get(inner) ?? inner];
      return [key, apart.has(key) ? inner : renamed(inner, names)];
    }),
  );
}

/** Gaps are named in the text too. */
function withGaps(stem: RichText, names: ReadonlyMap<string, string>): RichText {
  const text = JSON.stringify(stem).replace(/\[\[([a-z0-9-]+)\]\]/gu, (whole, id: string) =>
    names.has(id) ? `[[${names.get(id) ?? ''}]]` : whole,
  );
  const found: unknown = JSON.parse(text);
  return RichText.parse(found);
}

/** The order in which a learner sees the parts, where it is free. The right order of an ordering question stays. */
function mixed(question: AnyQuestion, random: () => number): AnyQuestion {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.shuffle ? { ...question, options: shuffle(question.options, random) } : question;
    case 'kprim':
      return question.shuffle ? { ...question, statements: shuffle(question.statements, random) } : question;
    case 'matching': {
      // Choices in the order of their prompts would be the key.
      const choices = shuffle(question.choices, random);
      return { ...question, choices, prompts: question.shuffle ? shuffle(question.prompts, random) : question.prompts };
    }
    case 'cloze': {
      const gaps = question.gaps.map((gap) =>
        gap.kind === 'choice' ? { ...gap, options: shuffle(gap.options, random) } : gap,
      );
      return { ...question, gaps };
    }
    default:
      return question;
  }
}

/** A question as one attempt is asked and marked by. */
export interface FrozenItem {
  question: AnyQuestion;
  /** For an ordering question, the order in which its items are shown at the start. */
  shown: string[];
  /** The author's id of each part by the id that it has here: statistics and corrections lead back to it. */
  origins: Record<string, string>;
}

/** The question with its parts under other ids, wherever they are named; without its translations. */
export function renameParts(question: AnyQuestion, nameOf: (id: string) => string): AnyQuestion {
  const ids = new Set<string>();
  idsIn(question, ids);
  const names = new Map([...ids].map((id) => [id, nameOf(id)]));
  const other = renamed({ ...question, translations: [] }, names);
  const stem = question.type === 'cloze' ? withGaps(question.stem, names) : question.stem;
  return QuestionShape.parse({ ...(typeof other === 'object' ? other : {}), stem });
}

/**
 * Freezes one version of a question into an attempt: its parts get random ids, so that neither an id nor its order
 * tells anything, and a random order where the question allows it. Translations are left behind: choose the language
 * first (`inLanguage`).
 */
export function freezeQuestion(question: AnyQuestion, { newOptionId, random }: Chance): FrozenItem {
  const origins: Record<string, string> = {};
  const other = renameParts(question, (authored) => {
    const id = newOptionId();
    origins[id] = authored;
    return id;
  });
  const frozen = mixed(other, random);
  return { question: frozen, shown: frozen.type === 'ordering' ? shownOrder(frozen.items, random) : [], origins };
}

/** Never the right order by chance: nothing to do would be the whole answer. */
function shownOrder(items: readonly { id: string }[], random: () => number): string[] {
  const right = items.map(({ id }) => id);
  const order = shuffle(right, random);
  return order.every((id, place) => id === right[place]) ? [...order.slice(1), ...order.slice(0, 1)] : order;
}
