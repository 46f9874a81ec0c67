import { type AnyQuestion, emptyRichText, type Gap, type QuestionOf, type RichText } from '@amelie/contract';
import type { XmlElement } from '../xml';
import type { DraftCommon } from './draft-question';
import type { QtiDraft, QtiItem } from './qti-item';
import { allIn, attributeIn, kidsOf, wordsOf } from './qti-element';
import { oneLine, plainWords } from './rich-words';

const idOf = (element: XmlElement) => attributeIn(element, 'identifier') ?? '';
const responseOf = (element: XmlElement) => attributeIn(element, 'responseidentifier') ?? '';

/** The pairs that the key names, or those of the map that earn something. */
function rightPairs(item: QtiItem, interaction: XmlElement): [string, string][] {
  const declaration = item.declarationOf(interaction);
  const mapped = declaration?.map?.entries.filter(({ value }) => value > 0).map(({ key }) => key) ?? [];
  const pairs = declaration && declaration.correct.length > 0 ? declaration.correct.map(String) : mapped;
  return pairs.map((pair) => {
    const [from = '', to = ''] = pair.trim().split(/\s+/u);
    return [from, to];
  });
}

/** Whether half of the right pairs earns something. */
function marksParts(item: QtiItem, interaction: XmlElement): boolean {
  const correct = item.declarationOf(interaction)?.correct ?? [];
  if (correct.length < 2) return false;
  return (item.processing.score(new Map([[responseOf(interaction), correct.slice(1)]])) ?? 0) > 0;
}

type Row = { row: XmlElement; id: string; text: RichText; feedback: RichText };

/** Statements to be judged, as they are written here; how they are marked goes along. */
function kprimOf(rows: Row[], pairs: [string, string][], common: DraftCommon): QuestionOf<'kprim'> {
  const isTrue = (row: XmlElement) => pairs.some(([from, to]) => from === idOf(row) && to === 'true');
  const statements = rows.map(({ row, ...part }) => ({ ...part, correct: isTrue(row) }));
  return { type: 'kprim', ...common, statements, marking: 'half', trueLabel: '', falseLabel: '', shuffle: false };
}

function judgementOf(rows: Row[], columns: XmlElement[], { item, common }: QtiDraft): AnyQuestion {
  const scale = columns.map((column) => ({ id: item.names.idOf(idOf(column)), text: plainWords(wordsOf(column)) }));
  const items = rows.map(({ row: _, ...part }) => ({ ...part, votes: [] }));
  return { type: 'situational-judgement', ...common, scale, items, marking: 'aggregate' };
}

function matchingOf(rows: Row[], columns: XmlElement[], pairs: [string, string][], draft: QtiDraft): AnyQuestion {
  const { item, interaction, common } = draft;
  const prompts = rows.flatMap(({ row, ...part }) => {
    const [match, ...more] = pairs.filter(([from]) => from === idOf(row)).map(([, to]) => to);
    if (match === undefined || more.length > 0)
      item.book.add('option-left-out', `${idOf(row)} → ${[match, ...more].join(', ')}`, row.line);
    return match === undefined ? [] : [{ ...part, match: item.names.idOf(match) }];
  });
  const choices = columns.map((column) => ({ id: item.names.idOf(idOf(column)), text: item.reader.rich(column) }));
  const marking = marksParts(item, interaction) ? 'partial' : 'all-or-nothing';
  item.noteLostFeedback([common.feedback]);
  return {
    type: 'matching',
    ...common,
    prompts,
    choices,
    marking,
    shuffle: attributeIn(interaction, 'shuffle') === 'true',
  };
}

export function readMatch(draft: QtiDraft): AnyQuestion | null {
  const { item, interaction } = draft;
  const sets = kidsOf(interaction, 'simplematchset').map((set) => kidsOf(set, 'simpleassociablechoice'));
  const [rows = [], columns = []] = sets;
  const pairs = rightPairs(item, interaction);
  const key = new Map([[responseOf(interaction), item.declarationOf(interaction)?.correct ?? []]]);
  const common = { ...draft.common, feedback: item.feedbackFor(key) };
  const read = rows.map((row) => ({
    id: item.names.idOf(idOf(row)),
    row,
    text: item.reader.rich(row),
    feedback: item.feedbackIn(row),
  }));
  if (item.ownType === 'kprim')
    return { ...kprimOf(read, pairs, common), shuffle: attributeIn(interaction, 'shuffle') === 'true' };
  if (item.ownType === 'situational-judgement') return judgementOf(read, columns, { ...draft, common });
  return matchingOf(read, columns, pairs, { ...draft, common });
}

export function readOrder({ item, interaction, common }: QtiDraft): AnyQuestion | null {
  const choices = allIn(interaction, 'simplechoice');
  const order = (item.declarationOf(interaction)?.correct ?? []).map(String);
  if (order.length === 0) {
    item.book.add('no-key');
    return null;
  }
  const place = (choice: XmlElement) => order.indexOf(idOf(choice));
  for (const choice of choices)
    if (place(choice) === -1) item.book.add('option-left-out', wordsOf(choice), choice.line);
  const items = choices
    .filter((choice) => place(choice) !== -1)
    .sort((a, b) => place(a) - place(b))
    .map((choice) => ({ id: item.names.idOf(idOf(choice)), text: item.reader.rich(choice) }));
  const feedback = item.feedbackFor(new Map([[responseOf(interaction), order]]));
  item.noteLostFeedback([feedback]);
  return { type: 'ordering', ...common, feedback, items, marking: 'all-or-nothing' };
}

/** Words that are put into the gaps of a text: each gap becomes a list of all of them. */
export function readGapMatch({ item, interaction, common }: QtiDraft): AnyQuestion | null {
  const words = allIn(interaction, 'gaptext').map((word) => ({
    identifier: idOf(word),
    text: oneLine(item.reader.rich(word)),
  }));
  if (allIn(interaction, 'gapimg').length > 0) item.book.add('option-left-out', 'gapImg');
  const pairs = rightPairs(item, interaction);
  const gaps = allIn(interaction, 'gap').map((gap, index): Gap => {
    const id = `g${index + 1}`;
    const right = pairs.filter(([, to]) => to === idOf(gap)).map(([from]) => from);
    const options = words.map(({ identifier, text }, at) => ({
      id: `${id}-a${at + 1}`,
      text,
      credit: right.includes(identifier) ? 1 : 0,
      feedback: emptyRichText,
    }));
    return { kind: 'choice', id, weight: 1, options };
  });
  item.book.add('type-changed', 'gapMatchInteraction');
  let count = 0;
  const named = withGapNames(interaction, () => `[[g${(count += 1)}]]`);
  const stem = item.reader.rich(item.body, { ...named, name: 'div' });
  return { type: 'cloze', ...common, stem, gaps };
}

/** The same text with the names of its gaps where they stand, without the words to choose from. */
function withGapNames(element: XmlElement, next: () => string): XmlElement {
  const nodes = element.nodes.flatMap((node): (string | XmlElement)[] => {
    if (typeof node === 'string') return [node];
    const tag = node.name.toLowerCase().replace(/^qti-/u, '').replaceAll('-', '');
    if (tag === 'gaptext' || tag === 'gapimg') return [];
    return tag === 'gap' ? [next()] : [withGapNames(node, next)];
  });
  return { ...element, nodes };
}
