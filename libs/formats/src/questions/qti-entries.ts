import {
  type AnyQuestion,
  emptyRichText,
  type Gap,
  type NumericAnswer,
  type RichText,
  type TextAnswer,
} from '@amelie/contract';
import type { XmlElement } from '../xml';
import { creditsAlone } from './qti-credits';
import { allIn, attributeIn, kidsOf, tagOf, wordsOf } from './qti-element';
import type { QtiDraft, QtiItem } from './qti-item';
import { boundsOf } from './qti-processing';
import { plainWords } from './rich-words';

const rounded = (value: number) => Number(value.toPrecision(10));

const namesResponse = (test: XmlElement, response: string) =>
  allIn(test, 'variable').some((variable) => attributeIn(variable, 'identifier') === response) ||
  allIn(test, 'correct').some((correct) => attributeIn(correct, 'identifier') === response);

/** The number that a test compares with: one that stands there, or the key. */
function numberIn(item: QtiItem, test: XmlElement, response: string): number | null {
  const [base] = allIn(test, 'basevalue');
  const value = base ? Number(wordsOf(base).trim()) : Number(item.processing.declarations.get(response)?.correct[0]);
  return Number.isFinite(value) ? value : null;
}

interface Range {
  value: number;
  amount: number;
}

/** Tolerances and bounds that the item's own rules compare with. */
function rangesIn(item: QtiItem, response: string): Range[] {
  const tests = allIn(item.element, 'equal', 'and', 'equalrounded').filter((test) => namesResponse(test, response));
  const ranges = tests.flatMap((test): Range[] => {
    if (tagOf(test) === 'and') {
      const bound = (...tags: string[]) => test.children.find((child) => tags.includes(tagOf(child)));
      const [low, high] = [bound('gte', 'gt'), bound('lte', 'lt')].map((child) =>
        child ? numberIn(item, child, response) : null,
      );
      if (low === null || high === null || low === undefined || high === undefined) return [];
      return [{ value: rounded((low + high) / 2), amount: rounded((high - low) / 2) }];
    }
    const value = numberIn(item, test, response);
    if (value === null) return [];
    const { from, to } = boundsOf(test, value);
    return [{ value, amount: rounded(Math.max(Math.abs(value - from), Math.abs(to - value))) }];
  });
  const keys = item.processing.declarations.get(response);
  const plain = [...(keys?.correct ?? []), ...(keys?.map?.entries.map(({ key }) => key) ?? [])].map(Number);
  const exact = plain.filter((value) => Number.isFinite(value) && !ranges.some((range) => range.value === value));
  return [...ranges, ...exact.map((value) => ({ value, amount: 0 }))];
}

function numericAnswers(item: QtiItem, response: string, prefix: string): NumericAnswer[] {
  const ranges = rangesIn(item, response);
  const credits =
    creditsAlone(
      item,
      response,
      ranges.map(({ value }) => value),
    ) ?? [];
  return ranges
    .map(({ value, amount }, index) => ({
      value,
      tolerance: { kind: 'absolute' as const, amount },
      credit: credits[index] ?? 0,
    }))
    .filter(({ credit }) => credit > 0)
    .map((answer, index) => ({
      id: `${prefix}${index + 1}`,
      ...answer,
      feedback: item.toldFor(new Map([[response, [answer.value]]])),
    }));
}

const starred = (text: string) => plainWords(text).replaceAll('*', '\\*');

function textAnswers(
  item: QtiItem,
  response: string,
  prefix: string,
): { answers: TextAnswer[]; caseSensitive: boolean } {
  const declaration = item.processing.declarations.get(response);
  const tests = allIn(item.element, 'stringmatch', 'match').filter((test) => namesResponse(test, response));
  const compared = tests.flatMap((test) => allIn(test, 'basevalue').map(wordsOf));
  const keys = [
    ...(declaration?.correct ?? []),
    ...(declaration?.map?.entries.map(({ key }) => key) ?? []),
    ...compared,
  ];
  const texts = [...new Set(keys.map((text) => plainWords(String(text))).filter((text) => text !== ''))];
  const credits = creditsAlone(item, response, texts) ?? [];
  const answers = texts
    .map((text, index) => ({ text, credit: credits[index] ?? 0 }))
    .filter(({ credit }) => credit > 0)
    .map(({ text, credit }, index) => ({
      id: `${prefix}${index + 1}`,
      pattern: starred(text),
      credit,
      feedback: item.toldFor(new Map([[response, [text]]])),
    }));
  const exact = declaration?.map
    ? declaration.map.entries.some((entry) => entry.caseSensitive)
    : tests.some((test) => attributeIn(test, 'casesensitive') === 'true');
  return { answers, caseSensitive: exact };
}

const isNumber = (item: QtiItem, response: string) =>
  /^(float|integer)$/u.test(item.processing.declarations.get(response)?.type ?? '');

/** A field by itself: its place is marked in the text unless it stands on a line of its own. */
export function readEntry({ item, interaction, common }: QtiDraft): AnyQuestion | null {
  const response = attributeIn(interaction, 'responseidentifier') ?? '';
  const alone = (parent: XmlElement) =>
    parent.nodes.every((node) => (typeof node === 'string' ? node.trim() === '' : node === interaction));
  const stem = item.stem(undefined, (_, parent) => (alone(parent) ? null : '_____'));
  const given = new Map([[response, (item.declarationOf(interaction)?.correct ?? []).slice(0, 1)]]);
  const feedback = item.feedbackFor(given);
  const otherFeedback = item.toldOtherwise(response);
  const head = { ...common, stem, feedback, otherFeedback };
  const question: AnyQuestion = isNumber(item, response)
    ? {
        type: 'numeric',
        ...head,
        answers: numericAnswers(item, response, 'a'),
        units: [],
        unitUse: 'none',
        unitPenalty: 0,
      }
    : { type: 'short-text', ...head, ...textAnswers(item, response, 'a'), ignoreAccents: false };
  item.noteLostFeedback([feedback, otherFeedback, ...question.answers.map((answer) => answer.feedback)]);
  return question;
}

function readGap(item: QtiItem, interaction: XmlElement): Gap {
  const response = attributeIn(interaction, 'responseidentifier') ?? '';
  const id = item.names.idOf(response);
  if (tagOf(interaction) === 'inlinechoiceinteraction') {
    const choices = kidsOf(interaction, 'inlinechoice');
    const credits = gapCredits(
      item,
      response,
      choices.map((choice) => attributeIn(choice, 'identifier') ?? ''),
    );
    const options = choices.map((choice, index) => ({
      id: item.names.idOf(optionName(response, attributeIn(choice, 'identifier') ?? '')),
      text: plainWords(wordsOf(choice).replace(/\s+/gu, ' ')),
      credit: credits[index] ?? 0,
      feedback: emptyRichText,
    }));
    return { kind: 'choice', id, weight: 1, options };
  }
  if (isNumber(item, response))
    return { kind: 'numeric', id, weight: 1, answers: numericAnswers(item, response, `${id}-a`) };
  return { kind: 'text', id, weight: 1, ...textAnswers(item, response, `${id}-a`) };
}

/** Two gaps may have options of one name; those written here have the gap's name in theirs. */
const optionName = (response: string, option: string) =>
  option.replace(/^_/u, '').startsWith(`${response.replace(/^_/u, '')}-`) ? option : `${response}-${option}`;

/** In a text with many gaps a right one may earn nothing alone: then its key says what is right. */
function gapCredits(item: QtiItem, response: string, values: string[]): number[] {
  const correct = (item.processing.declarations.get(response)?.correct ?? []).map(String);
  const scores = values.map((value) => item.processing.score(new Map([[response, [value]]])) ?? 0);
  const most = Math.max(0, ...scores);
  return values.map((value, index) =>
    most > 0 ? rounded(Math.max(0, (scores[index] ?? 0) / most)) : Number(correct.includes(value)),
  );
}

export function readCloze(item: QtiItem, common: QtiDraft['common']): AnyQuestion {
  const gaps = item.interactions.map((interaction) => readGap(item, interaction));
  const stem: RichText = item.stem(undefined, (interaction) => {
    const gap = gaps[item.interactions.indexOf(interaction)];
    return gap ? `[[${gap.id}]]` : null;
  });
  const given = new Map([...item.processing.declarations.values()].map(({ id, correct }) => [id, correct]));
  const feedback = item.feedbackFor(given);
  item.noteLostFeedback([feedback]);
  return { type: 'cloze', ...common, stem, feedback, gaps };
}
