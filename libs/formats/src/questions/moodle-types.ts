import { type AnyQuestion, emptyRichText, type NumericAnswer, type QuestionOf, type RichText } from '@amelie/contract';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml';
import type { DraftCommon } from './draft-question';
import { otherwiseIn, readRange, rounded } from './gift-answers';
import { isTrue, type MoodleTexts, numberOf, plainText, rawText } from './moodle-texts';

export interface MoodleQuestion {
  element: XmlElement;
  common: DraftCommon;
  moodle: MoodleTexts;
}

/** A fraction in per cent as a credit; Moodle writes 33.33333. */
function creditOf(answer: XmlElement): number {
  const percent = Number((attributeOf(answer, 'fraction') ?? '0').replace(',', '.'));
  return Number.isFinite(percent) ? Math.min(1, Math.max(-1, rounded(percent / 100))) : 0;
}

const feedbackOf = (answer: XmlElement, moodle: MoodleTexts) => moodle.rich(childOf(answer, 'feedback'));
const isShuffled = (element: XmlElement) =>
  childOf(element, 'shuffleanswers') === undefined || isTrue(childOf(element, 'shuffleanswers'));

export function readMultichoice({ element, common, moodle }: MoodleQuestion): AnyQuestion {
  const options = childrenOf(element, 'answer').map((answer, index) => ({
    id: `a${index + 1}`,
    text: moodle.rich(answer),
    credit: creditOf(answer),
    feedback: feedbackOf(answer, moodle),
  }));
  const single = childOf(element, 'single');
  if (single === undefined || isTrue(single))
    return { type: 'single', ...common, options, shuffle: isShuffled(element) };
  const total = options.reduce((sum, { credit }) => sum + Math.max(0, credit), 0);
  if (total > 0 && Math.abs(total - 1) > 0.01) moodle.texts.book.add('marking-changed', `${Math.round(total * 100)} %`);
  return { type: 'multiple', ...common, options, marking: 'weighted', penalty: 0, shuffle: isShuffled(element) };
}

/** Plugins that mark several right options in a way of their own: all of them, or the share found. */
export function readOptionSet(question: MoodleQuestion, marking: 'all-or-nothing' | 'partial'): AnyQuestion {
  const { element, common, moodle } = question;
  const options = childrenOf(element, 'answer').map((answer, index) => ({
    id: `a${index + 1}`,
    text: moodle.rich(answer),
    credit: creditOf(answer) > 0 ? 1 : 0,
    feedback: feedbackOf(answer, moodle),
  }));
  return { type: 'multiple', ...common, options, marking, penalty: 0, shuffle: isShuffled(element) };
}

export function readTrueFalse({ element, common, moodle }: MoodleQuestion): AnyQuestion {
  const side = (name: string) =>
    childrenOf(element, 'answer').find((answer) => plainText(answer).toLowerCase() === name);
  const [yes, no] = [side('true'), side('false')];
  if (!yes || !no) moodle.texts.book.add('shape-wrong', 'true, false');
  return {
    type: 'true-false',
    ...common,
    correct: yes !== undefined && creditOf(yes) > 0,
    feedbackTrue: yes ? feedbackOf(yes, moodle) : emptyRichText,
    feedbackFalse: no ? feedbackOf(no, moodle) : emptyRichText,
  };
}

export function readShortAnswer({ element, common, moodle }: MoodleQuestion): AnyQuestion {
  const answers = childrenOf(element, 'answer').map((answer) => ({
    pattern: plainText(answer),
    credit: creditOf(answer),
    feedback: feedbackOf(answer, moodle),
  }));
  const other = otherwiseIn(answers);
  return {
    type: 'short-text',
    ...common,
    answers: answers.filter((answer) => answer !== other).map((answer, index) => ({ id: `a${index + 1}`, ...answer })),
    otherFeedback: other?.feedback ?? emptyRichText,
    caseSensitive: isTrue(childOf(element, 'usecase')),
    ignoreAccents: false,
  };
}

function unitsOf({ element }: MoodleQuestion): Pick<QuestionOf<'numeric'>, 'units' | 'unitUse' | 'unitPenalty'> {
  const units = childrenOf(childOf(element, 'units') ?? element, 'unit').flatMap((unit) => {
    const name = plainText(childOf(unit, 'unit_name'));
    const multiplier = numberOf(childOf(unit, 'multiplier'), 1);
    // Moodle says how many of the unit make one of the key; here stands what one of the unit is in the key's.
    return name === '' || multiplier <= 0 ? [] : [{ name, factor: Number((1 / multiplier).toPrecision(12)) }];
  });
  const graded = numberOf(childOf(element, 'unitgradingtype'), 0) > 0;
  const penalty = Math.min(1, Math.max(0, numberOf(childOf(element, 'unitpenalty'), 0.1)));
  if (units.length === 0) return { units, unitUse: 'none', unitPenalty: 0 };
  return { units, unitUse: graded ? 'required' : 'optional', unitPenalty: graded ? penalty : 0 };
}

export function readNumerical(question: MoodleQuestion): AnyQuestion {
  const { element, common, moodle } = question;
  let otherFeedback: RichText = emptyRichText;
  const answers = childrenOf(element, 'answer').flatMap((answer): Omit<NumericAnswer, 'id'>[] => {
    const text = plainText(answer);
    const feedback = feedbackOf(answer, moodle);
    if (text === '*') otherFeedback = feedback;
    const range = text === '*' ? null : readRange(text);
    if (range === null && text !== '*') moodle.texts.book.add('option-left-out', text, answer.line);
    if (range === null) return [];
    const amount = Math.abs(numberOf(childOf(answer, 'tolerance'), range.amount));
    return [{ value: range.value, tolerance: { kind: 'absolute', amount }, credit: creditOf(answer), feedback }];
  });
  const numbered = answers.map((answer, index) => ({ id: `a${index + 1}`, ...answer }));
  return { type: 'numeric', ...common, answers: numbered, otherFeedback, ...unitsOf(question) };
}

export function readMatching({ element, common, moodle }: MoodleQuestion): AnyQuestion {
  const choices: { id: string; text: RichText }[] = [];
  const known = new Map<string, string>();
  const prompts: QuestionOf<'matching'>['prompts'] = [];
  for (const pair of childrenOf(element, 'subquestion')) {
    const words = rawText(childOf(pair, 'answer')).trim();
    if (!known.has(words)) {
      known.set(words, `c${known.size + 1}`);
      choices.push({ id: `c${known.size}`, text: moodle.texts.plain(words) });
    }
    const text = moodle.rich(pair);
    // Without a text it only distracts.
    if (text.content.length > 0)
      prompts.push({ id: `p${prompts.length + 1}`, text, match: known.get(words) ?? '', feedback: emptyRichText });
  }
  return { type: 'matching', ...common, prompts, choices, marking: 'partial', shuffle: isShuffled(element) };
}

const ways: Record<string, QuestionOf<'ordering'>['marking']> = {
  ALL_OR_NOTHING: 'all-or-nothing',
  '-1': 'all-or-nothing',
  ABSOLUTE_POSITION: 'position',
  '0': 'position',
  RELATIVE_NEXT_EXCLUDE_LAST: 'neighbours',
  '1': 'neighbours',
  LONGEST_ORDERED_SUBSET: 'longest',
  '5': 'longest',
};

export function readOrdering({ element, common, moodle }: MoodleQuestion): AnyQuestion {
  const place = (answer: XmlElement) => Number(attributeOf(answer, 'fraction') ?? 0);
  const items = childrenOf(element, 'answer')
    .map((answer, index) => ({ answer, index }))
    .sort((a, b) => place(a.answer) - place(b.answer) || a.index - b.index)
    .map(({ answer }, index) => ({ id: `i${index + 1}`, text: moodle.rich(answer) }));
  const type = plainText(childOf(element, 'gradingtype'));
  const marking = ways[type];
  if (marking === undefined) moodle.texts.book.add('marking-changed', type);
  const selected = plainText(childOf(element, 'selecttype'));
  if (!/^(ALL|0|)$/u.test(selected)) moodle.texts.book.add('setting-left-out', `selecttype ${selected}`);
  return { type: 'ordering', ...common, items, marking: marking ?? 'position' };
}

export function readEssay({ element, common, moodle }: MoodleQuestion): AnyQuestion {
  const words = (name: string) => {
    const value = Math.round(numberOf(childOf(element, name), 0));
    return value > 0 ? value : null;
  };
  if (numberOf(childOf(element, 'attachments'), 0) !== 0) moodle.texts.book.add('setting-left-out', 'attachments');
  return {
    type: 'essay',
    ...common,
    rubric: [],
    markerNotes: moodle.rich(childOf(element, 'graderinfo')),
    template: moodle.rich(childOf(element, 'responsetemplate')),
    leastWords: words('minwordlimit'),
    mostWords: words('maxwordlimit'),
  };
}
