import { type AnyQuestion, emptyRichText, type Gap, type NumericAnswer, type TextAnswer } from '@amelie/contract';
import { attributeOf, type XmlElement } from '../xml';
import type { DraftCommon } from './draft-question';
import { rounded } from './gift-answers';
import { conditionsIn } from './qti12-conditions';
import { allOf, type Qti12Item } from './qti12-item';
import { plainWords } from './rich-words';

const idOf = (element: XmlElement | undefined) => attributeOf(element, 'ident') ?? '';
const labelsOf = (response: XmlElement) => allOf(response, 'response_label');
const clipped = (credit: number) => Math.min(1, Math.max(-1, rounded(credit)));

/** True and false in the six languages, as programs write them. */
const yes = /^(true|t|vrai|waar|juist|wahr|richtig|σωστό|vero)$/iu;
const no = /^(false|f|faux|niet waar|onwaar|onjuist|falsch|λάθος|falso)$/iu;

export function readSingle(item: Qti12Item, response: XmlElement, common: DraftCommon): AnyQuestion | null {
  const labels = labelsOf(response);
  const given = (label: XmlElement) => new Map([[idOf(response), [idOf(label)]]]);
  const scores = labels.map((label) => item.score(given(label)));
  const most = Math.max(0, ...scores);
  if (most === 0) {
    item.texts.book.add('no-key');
    return null;
  }
  const options = labels.map((label, index) => ({
    id: item.names.idOf(idOf(label)),
    text: item.rich(label),
    credit: clipped((scores[index] ?? 0) / most),
    feedback: item.told(given(label)),
  }));
  const right = labels.find((label) => yes.test(item.words(label)) || /^(true|t)$/iu.test(idOf(label)));
  const wrong = labels.find((label) => no.test(item.words(label)) || /^(false|f)$/iu.test(idOf(label)));
  if (labels.length === 2 && right && wrong && right !== wrong) {
    const [a, b] = [right, wrong].map((label) => options[labels.indexOf(label)]);
    if (a && b && a.credit !== b.credit)
      return {
        type: 'true-false',
        ...common,
        correct: a.credit > b.credit,
        feedbackTrue: a.feedback,
        feedbackFalse: b.feedback,
      };
  }
  const shuffle = allOf(response, 'render_choice').some((choice) =>
    /^yes$/iu.test(attributeOf(choice, 'shuffle') ?? ''),
  );
  return { type: 'single', ...common, options, shuffle };
}

export function readMultiple(item: Qti12Item, response: XmlElement, common: DraftCommon): AnyQuestion | null {
  const labels = labelsOf(response);
  const wanted = item
    .wanted(idOf(response))
    .flatMap((value) => (labels.some((label) => idOf(label) === value) ? [value] : value.split(/\s*,\s*/u)));
  const ids = labels.map(idOf);
  const score = (chosen: string[]) => item.score(new Map([[idOf(response), chosen]]));
  // Where each is compared by itself, a wrong one is compared too, to take something away.
  const right = ids.filter(
    (id) => wanted.includes(id) && (score([id]) > 0 || score(wanted) > score(wanted.filter((one) => one !== id))),
  );
  const full = score(right);
  if (right.length === 0 || full <= 0) {
    item.texts.book.add('no-key');
    return null;
  }
  const marginal = ids.map((id) => (right.includes(id) ? score([id]) / full : (score([...right, id]) - full) / full));
  const exact = ids.every((id, index) =>
    right.includes(id) ? right.length === 1 || (marginal[index] ?? 0) <= 0 : marginal[index] === -1,
  );
  const options = labels.map((label, index) => ({
    id: item.names.idOf(idOf(label)),
    text: item.rich(label),
    credit: exact ? Number(right.includes(idOf(label))) : clipped(marginal[index] ?? 0),
    feedback: item.told(new Map([[idOf(response), [idOf(label)]]])),
  }));
  const shuffle = allOf(response, 'render_choice').some((choice) =>
    /^yes$/iu.test(attributeOf(choice, 'shuffle') ?? ''),
  );
  return { type: 'multiple', ...common, options, marking: exact ? 'all-or-nothing' : 'weighted', penalty: 0, shuffle };
}

export function readOrdered(item: Qti12Item, response: XmlElement, common: DraftCommon): AnyQuestion | null {
  const wanted = item.wanted(idOf(response));
  const labels = new Map(labelsOf(response).map((label) => [idOf(label), label]));
  const order = wanted.length === 1 ? (wanted[0] ?? '').split(/\s*,\s*/u) : [...new Set(wanted)];
  const items = order.flatMap((id) => {
    const label = labels.get(id);
    return label ? [{ id: item.names.idOf(id), text: item.rich(label) }] : [];
  });
  if (items.length !== labels.size) item.texts.book.add('option-left-out', `${labels.size - items.length}`);
  return { type: 'ordering', ...common, items, marking: 'all-or-nothing' };
}

/** Several lists with the same choices: each one's own words are a prompt. */
export function readPairs(item: Qti12Item, common: DraftCommon): AnyQuestion | null {
  const labels = item.responses[0] ? labelsOf(item.responses[0]) : [];
  const choices = labels.map((label) => ({
    id: item.names.idOf(`c-${idOf(label)}`),
    text: item.rich(label),
    ident: idOf(label),
  }));
  const prompts = item.responses.flatMap((response) => {
    const [match] = item.wanted(idOf(response));
    const choice = choices.find(({ ident }) => ident === match);
    if (!choice) item.texts.book.add('option-left-out', item.words(response), response.line);
    const given = new Map([[idOf(response), [match ?? '']]]);
    const words = allOf(response, 'material')[0];
    return choice && words
      ? [
          {
            id: item.names.idOf(`p-${idOf(response)}`),
            text: item.rich(words),
            match: choice.id,
            feedback: item.told(given),
          },
        ]
      : [];
  });
  return {
    type: 'matching',
    ...common,
    prompts,
    choices: choices.map(({ id, text }) => ({ id, text })),
    marking: 'partial',
    shuffle: false,
  };
}

const isInside = (outer: XmlElement, inner: XmlElement): boolean =>
  outer.children.some((child) => child === inner || isInside(child, inner));

/** Numbers and bounds that a response is compared with. */
export function numericAnswers(item: Qti12Item, response: string): NumericAnswer[] {
  const of = (element: XmlElement) => attributeOf(element, 'respident') === response;
  const value = (element: XmlElement) => Number(element.text.trim().replace(',', '.'));
  const groups = ['and', 'conditionvar']
    .flatMap((name) => conditionsIn(item.element, name))
    .map(({ element }) => element);
  const bounds = groups.flatMap((group) => {
    const own = (...names: string[]) =>
      group.children.find((child) => names.includes(child.name.toLowerCase()) && of(child));
    const [low, high] = [own('vargte', 'vargt'), own('varlte', 'varlt')];
    return low && high ? [{ group, low: value(low), high: value(high) }] : [];
  });
  const equals = conditionsIn(item.element, 'varequal').flatMap(({ element, negated }) =>
    !negated && of(element) ? [element] : [],
  );
  const ranges = bounds.map(({ group, low, high }) => {
    // An exact value beside the bounds is the middle that was meant.
    const beside = conditionsIn(item.element, 'or').find(({ element }) => isInside(element, group))?.element;
    const exact = equals.find(
      (equal) => beside && isInside(beside, equal) && value(equal) >= low && value(equal) <= high,
    );
    const middle = exact ? value(exact) : rounded((low + high) / 2);
    return { value: middle, amount: rounded(Math.max(middle - low, high - middle)) };
  });
  const covered = (number: number) => ranges.some((range) => Math.abs(range.value - number) <= range.amount);
  const single = equals.map(value).filter((number) => Number.isFinite(number) && !covered(number));
  const all = [...ranges, ...[...new Set(single)].map((number) => ({ value: number, amount: 0 }))];
  const scores = all.map((one) => item.score(new Map([[response, [String(one.value)]]])));
  const most = Math.max(0, ...scores);
  return all.flatMap(({ value: number, amount }, index) => {
    const credit = most > 0 ? clipped((scores[index] ?? 0) / most) : 0;
    const feedback = item.told(new Map([[response, [String(number)]]]));
    return credit > 0
      ? [{ id: `a${index + 1}`, value: number, tolerance: { kind: 'absolute' as const, amount }, credit, feedback }]
      : [];
  });
}

export function textAnswers(item: Qti12Item, response: string, prefix: string): TextAnswer[] {
  const texts = [...new Set(item.wanted(response).map(plainWords))].filter((text) => text !== '');
  const scores = texts.map((text) => item.score(new Map([[response, [text]]])));
  const most = Math.max(0, ...scores);
  return texts.flatMap((text, index) => {
    const credit = most > 0 ? clipped((scores[index] ?? 0) / most) : 1;
    const feedback = item.told(new Map([[response, [text]]]));
    return credit > 0 ? [{ id: `${prefix}${index + 1}`, pattern: text.replaceAll('*', '\\*'), credit, feedback }] : [];
  });
}

/** A gap by its name in square brackets: choices, or the words that are right. */
export function readGap(item: Qti12Item, response: XmlElement, id: string): Gap {
  const labels = labelsOf(response);
  const typed = /fill_in|fib|pattern/u.test(item.kind) || labels.length === 0;
  const wanted = item.wanted(idOf(response));
  if (typed && labels.length > 0) {
    const right = labels.filter((label) => wanted.includes(idOf(label)));
    const answers = (right.length > 0 ? right : labels).map((label, index) => ({
      id: `${id}-a${index + 1}`,
      pattern: item.words(label).replaceAll('*', '\\*'),
      credit: 1,
      feedback: emptyRichText,
    }));
    return { kind: 'text', id, weight: 1, answers, caseSensitive: false };
  }
  if (typed)
    return { kind: 'text', id, weight: 1, answers: textAnswers(item, idOf(response), `${id}-a`), caseSensitive: false };
  const options = labels.map((label, index) => ({
    id: `${id}-a${index + 1}`,
    text: item.words(label),
    credit: Number(wanted.includes(idOf(label))),
    feedback: item.told(new Map([[idOf(response), [idOf(label)]]])),
  }));
  return { kind: 'choice', id, weight: 1, options };
}
