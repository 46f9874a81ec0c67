import { emptyRichText, type Gap, gapIdsIn, type QuestionOf, RichText } from '@amelie/contract';
import { newNumericAnswer, newTextAnswer } from './new-question';

type Cloze = QuestionOf<'cloze'>;
export type GapOption = Extract<Gap, { kind: 'choice' }>['options'][number];

export const newGapOption = (credit = 0, text = ''): GapOption => ({
  id: crypto.randomUUID(),
  text,
  credit,
  feedback: emptyRichText,
});

/** What stands in the text for a gap. */
export const gapMark = (id: string) => `[[${id}]]`;

/** A short name that is free both among the gaps and in the text. */
export function freeGapId({ gaps, stem }: Cloze): string {
  const taken = new Set([...gaps.map(({ id }) => id), ...gapIdsIn(stem)]);
  let number = 1;
  while (taken.has(`g${number}`)) number += 1;
  return `g${number}`;
}

/** The words that a gap was filled with so far: its best answer. */
function bestWords(gap: Gap): string {
  if (gap.kind === 'numeric') {
    const value = gap.answers.find(({ credit }) => credit === 1)?.value;
    return value === undefined || Number.isNaN(value) ? '' : String(value);
  }
  if (gap.kind === 'text') return gap.answers.find(({ credit }) => credit === 1)?.pattern ?? '';
  return gap.options.find(({ credit }) => credit === 1)?.text ?? '';
}

/** A gap to be filled in one of the three ways. Its right words are those that stood in the text. */
export function newGap(id: string, kind: Gap['kind'], words = ''): Gap {
  const common = { id, weight: 1 };
  if (kind === 'text') return { kind, ...common, caseSensitive: false, answers: [newTextAnswer(1, words)] };
  if (kind === 'choice') return { kind, ...common, options: [newGapOption(1, words), newGapOption()] };
  const value = words.trim() === '' ? Number.NaN : Number(words.replace(',', '.'));
  return { kind, ...common, answers: [{ ...newNumericAnswer(), value }] };
}

/** The gap filled in another way; its name, its weight and, where they fit, its words stay. */
export function changeGapKind(gap: Gap, kind: Gap['kind']): Gap {
  if (gap.kind === kind) return gap;
  const fresh = { ...newGap(gap.id, kind, bestWords(gap)), weight: gap.weight };
  if (gap.kind === 'choice' && fresh.kind === 'text') {
    const answers = gap.options
      .filter(({ credit }) => credit > 0)
      .map(({ id, text, credit, feedback }) => ({ id, pattern: text, credit, feedback }));
    return answers.length > 0 ? { ...fresh, answers } : fresh;
  }
  if (gap.kind === 'text' && fresh.kind === 'choice') {
    const options = gap.answers.map(({ id, pattern, credit, feedback }) => ({ id, text: pattern, credit, feedback }));
    return { ...fresh, options: options.length > 1 ? options : [...options, newGapOption()] };
  }
  return fresh;
}

function replaceWords(stem: RichText, change: (words: string) => string): RichText {
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inside).filter((one) => one !== null);
    if (typeof value !== 'object' || value === null) return value;
    if ('type' in value && value.type === 'text' && 'text' in value && typeof value.text === 'string') {
      const text = change(value.text);
      return text === '' ? null : { ...value, text };
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]): [string, unknown] => [key, inside(inner)]));
  };
  return RichText.parse(inside(stem));
}

/** The question without a gap: in the text, its best answer stands where it was. */
export function takeGapOut(question: Cloze, id: string): Cloze {
  const gap = question.gaps.find((one) => one.id === id);
  if (!gap) return question;
  const stem = replaceWords(question.stem, (words) => words.replaceAll(gapMark(id), bestWords(gap)));
  return { ...question, stem, gaps: question.gaps.filter((one) => one !== gap) };
}

/** The text with the mark of a gap at its end. */
export function withMarkAtEnd(stem: RichText, id: string): RichText {
  const last = stem.content.at(-1);
  const mark = { type: 'text' as const, text: ` ${gapMark(id)}` };
  if (last?.type === 'paragraph')
    return { ...stem, content: [...stem.content.slice(0, -1), { ...last, content: [...(last.content ?? []), mark] }] };
  return { ...stem, content: [...stem.content, { type: 'paragraph', content: [mark] }] };
}

/** A gap that was taken out, back at its place: in the text as it was, or at its end when that was changed meanwhile. */
export function putGapBack(now: Cloze, before: Cloze, id: string): Cloze {
  const gap = before.gaps.find((one) => one.id === id);
  if (!gap || now.gaps.some((one) => one.id === id)) return now;
  const place = before.gaps.indexOf(gap);
  const gaps = [...now.gaps.slice(0, place), gap, ...now.gaps.slice(place)];
  const isUntouched = JSON.stringify(now.stem) === JSON.stringify(takeGapOut(before, id).stem);
  return { ...now, gaps, stem: isUntouched ? before.stem : withMarkAtEnd(now.stem, id) };
}
