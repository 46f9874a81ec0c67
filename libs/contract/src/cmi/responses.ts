import type { CmiFault } from './element';
import { isLanguageTag } from './languages';

/** What an answer to an interaction of SCORM 2004 may look like (RTE 4.2.9.1): delimiters, numbers, markers. */
type Format = (value: string) => CmiFault | null;

/** Four times what the standard asks a platform to take at least. */
const most = { choices: 144, pairs: 144, steps: 1000, words: 40, name: 1000, word: 1000, text: 16_000 };

const real = /^-?\d{1,20}(\.\d{1,20})?$/;
const marker = /^\{(case_matters|order_matters|lang)=([^}]*)\}/;

/**
 * How closely a value is looked at. What is being set is held to the standard's letter; what was stored once is only
 * held to what can be read again, so that no attempt is lost to a rule that came later.
 */
interface Letter {
  isName(text: string): boolean;
  isLanguage(tag: string): boolean;
  /** RTE 4.2.9.1: a choice is a set: nothing is chosen twice. */
  isSet(names: readonly string[]): boolean;
}

const isKeptName = (text: string) => text.trim() !== '' && text.length <= most.name && !/\[[,.:]\]/.test(text);

const kept: Letter = {
  isName: isKeptName,
  isLanguage: (tag) => /^([A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)?$/.test(tag),
  isSet: () => true,
};

/** RTE 4.1.1.6: brackets and braces belong to the delimiters, never to a short identifier. */
const set: Letter = {
  isName: (text) => isKeptName(text) && !/[{}[\]]/.test(text),
  isLanguage: isLanguageTag,
  isSet: (names) => new Set(names).size === names.length,
};

/** Takes markers of whether case and order matter off the front; null when one is not allowed here, or neither true nor false. */
function withoutMarkers(value: string, allowed: readonly string[]): string | null {
  let rest = value;
  for (let found = marker.exec(rest); found && found[1] !== 'lang'; found = marker.exec(rest)) {
    const [whole, name = '', given = ''] = found;
    if (!allowed.includes(name) || (given !== 'true' && given !== 'false')) return null;
    rest = rest.slice(whole.length);
  }
  return rest;
}

/** Parts between `[,]`, each by its own format; an empty value is an empty list. */
const listOf =
  (longest: number, isPart: (part: string) => boolean): Format =>
  (value) => {
    const parts = value === '' ? [] : value.split('[,]');
    if (parts.length > longest) return 'size';
    return parts.every(isPart) ? null : 'type';
  };

/** One numeric value, or a range of which either end may be open. */
const isRange = (value: string) => {
  const [from = '', to = '', ...more] = value.split('[:]');
  if (more.length > 0 || !(from === '' || real.test(from)) || !(to === '' || real.test(to))) return false;
  return from === '' || to === '' || Number(from) <= Number(to);
};

const truth: Format = (value) => (value === 'true' || value === 'false' ? null : 'type');
const free: Format = (value) => (value.length > most.text ? 'size' : null);
const isLiteral = (answer: string) => answer.length <= most.name;

/** A pattern may say beforehand whether case and order matter; the rest is a response, or a range in its place. */
const marked =
  (allowed: readonly string[], format: Format): Format =>
  (value) => {
    const rest = withoutMarkers(value, allowed);
    return rest === null ? 'type' : format(rest);
  };

/** The formats that are alike in answers and in patterns, and what the others are made of. */
function partsOf({ isName, isLanguage, isSet }: Letter) {
  /** Text after its language, if it names one; all else is the text itself, braces and all. */
  const textOf = (value: string): string | null => {
    const [whole = '', name, tag = ''] = marker.exec(value) ?? [];
    if (name !== 'lang') return value;
    return isLanguage(tag) ? value.slice(whole.length) : null;
  };
  const names = listOf(most.choices, isName);
  const choice: Format = (value) => names(value) ?? (isSet(value.split('[,]')) ? null : 'type');
  const isPair = (part: string) => {
    const [source = '', target = '', ...more] = part.split('[.]');
    return more.length === 0 && isName(source) && isName(target);
  };
  /** `name[.]answer`; either may be missing, not both (RTE 4.2.9.2, performance). */
  const isStep = (isAnswer: (answer: string) => boolean) => (part: string) => {
    const [name = '', answer = '', ...more] = part.split('[.]');
    if (more.length > 0 || !part.includes('[.]') || (name === '' && answer === '')) return false;
    return (name === '' || isName(name)) && (answer === '' || isAnswer(answer));
  };
  const words = listOf(most.words, (part) => {
    const text = textOf(part);
    return text !== null && text.length <= most.word;
  });
  const localized: Format = (value) => {
    const text = textOf(value);
    if (text === null) return 'type';
    return text.length > most.text ? 'size' : null;
  };
  return { isName, isPair, isStep, names, choice, words, localized };
}

function responsesOf(letter: Letter): Record<string, Format> {
  const { isName, isPair, isStep, names, choice, words, localized } = partsOf(letter);
  return {
    'true-false': truth,
    choice,
    'fill-in': words,
    'long-fill-in': localized,
    matching: listOf(most.pairs, isPair),
    performance: listOf(most.steps, isStep(isLiteral)),
    sequencing: names,
    likert: (value) => (isName(value) ? null : 'type'),
    numeric: (value) => (real.test(value) ? null : 'type'),
    other: free,
  };
}

function patternsOf(letter: Letter): Record<string, Format> {
  const { isStep, words, localized } = partsOf(letter);
  const isAnswer = (answer: string) => (answer.includes('[:]') ? isRange(answer) : isLiteral(answer));
  return {
    ...responsesOf(letter),
    'fill-in': marked(['case_matters', 'order_matters'], words),
    'long-fill-in': marked(['case_matters'], localized),
    performance: marked(['order_matters'], listOf(most.steps, isStep(isAnswer))),
    numeric: (value) => (isRange(value.includes('[:]') ? value : `${value}[:]${value}`) ? null : 'type'),
  };
}

const stored = { responses: responsesOf(kept), patterns: patternsOf(kept) };
const given = { responses: responsesOf(set), patterns: patternsOf(set) };

const faultBy = (formats: Record<string, Format>, type: string, value: string) =>
  (Object.hasOwn(formats, type) ? formats[type]?.(value) : null) ?? null;

/** The fault of a `learner_response` for this type of interaction (SCORM 2004 4th ed. RTE 4.2.9.1), or null. */
export const responseFault = (type: string, value: string, isSet = false): CmiFault | null =>
  faultBy((isSet ? given : stored).responses, type, value);

/** The fault of a `correct_responses.n.pattern` for this type of interaction (SCORM 2004 4th ed. RTE 4.2.9.2), or null. */
export const patternFault = (type: string, value: string, isSet = false): CmiFault | null =>
  faultBy((isSet ? given : stored).patterns, type, value);
