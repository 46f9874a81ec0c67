import type { CmiFault } from './element';

/** What an answer to an interaction of SCORM 2004 may look like (RTE 4.2.9.1): delimiters, numbers, markers. */
type Format = (value: string) => CmiFault | null;

/** Four times what the standard asks a platform to take at least. */
const most = { choices: 144, pairs: 144, steps: 1000, words: 40, name: 1000, word: 1000, text: 16_000 };

const real = /^-?\d{1,20}(\.\d{1,20})?$/;
const marker = /^\{(case_matters|order_matters|lang)=([^}]*)\}/;
const languageTag = /^([A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)?$/;

const isName = (text: string) => text.trim() !== '' && text.length <= most.name && !/\[[,.:]\]/.test(text);

/** Takes leading markers off; null when one has a value that it can't have, or is not one of those allowed here. */
function withoutMarkers(value: string, allowed: readonly string[]): string | null {
  let rest = value;
  for (let found = marker.exec(rest); found; found = marker.exec(rest)) {
    const [whole, name = '', given = ''] = found;
    if (!allowed.includes(name)) return null;
    if (name === 'lang' ? !languageTag.test(given) : given !== 'true' && given !== 'false') return null;
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

const isPair = (part: string) => {
  const [source = '', target = '', ...more] = part.split('[.]');
  return more.length === 0 && isName(source) && isName(target);
};

/** One numeric value, or a range of which either end may be open. */
const isRange = (value: string) => {
  const [from = '', to = '', ...more] = value.split('[:]');
  if (more.length > 0 || !(from === '' || real.test(from)) || !(to === '' || real.test(to))) return false;
  return from === '' || to === '' || Number(from) <= Number(to);
};

/** `name[.]answer`; either may be missing, not both (RTE 4.2.9.2, performance). */
const isStep = (isAnswer: (answer: string) => boolean) => (part: string) => {
  const [name = '', answer = '', ...more] = part.split('[.]');
  if (more.length > 0 || !part.includes('[.]') || (name === '' && answer === '')) return false;
  return (name === '' || isName(name)) && (answer === '' || isAnswer(answer));
};

const isWord = (part: string) => {
  const text = withoutMarkers(part, ['lang']);
  return text !== null && text.length <= most.word;
};

const localized: Format = (value) => {
  const text = withoutMarkers(value, ['lang']);
  if (text === null) return 'type';
  return text.length > most.text ? 'size' : null;
};

const single: Format = (value) => (isName(value) ? null : 'type');
const truth: Format = (value) => (value === 'true' || value === 'false' ? null : 'type');
const free: Format = (value) => (value.length > most.text ? 'size' : null);
const isLiteral = (answer: string) => answer.length <= most.name;

const responses: Record<string, Format> = {
  'true-false': truth,
  choice: listOf(most.choices, isName),
  'fill-in': listOf(most.words, isWord),
  'long-fill-in': localized,
  matching: listOf(most.pairs, isPair),
  performance: listOf(most.steps, isStep(isLiteral)),
  sequencing: listOf(most.choices, isName),
  likert: single,
  numeric: (value) => (real.test(value) ? null : 'type'),
  other: free,
};

/** A pattern may say beforehand whether case and order matter; the rest is a response, or a range in its place. */
const marked =
  (allowed: readonly string[], format: Format): Format =>
  (value) => {
    const rest = withoutMarkers(value, [...allowed, 'lang']);
    return rest === null ? 'type' : format(rest);
  };

const patterns: Record<string, Format> = {
  ...responses,
  'fill-in': marked(['case_matters', 'order_matters'], listOf(most.words, isWord)),
  'long-fill-in': marked(['case_matters'], localized),
  performance: marked(
    ['order_matters'],
    listOf(
      most.steps,
      isStep((answer) => (answer.includes('[:]') ? isRange(answer) : isLiteral(answer))),
    ),
  ),
  numeric: (value) => (isRange(value.includes('[:]') ? value : `${value}[:]${value}`) ? null : 'type'),
};

const faultBy = (formats: Record<string, Format>, type: string, value: string) =>
  (Object.hasOwn(formats, type) ? formats[type]?.(value) : null) ?? null;

/** The fault of a `learner_response` for this type of interaction (SCORM 2004 4th ed. RTE 4.2.9.1), or null. */
export const responseFault = (type: string, value: string): CmiFault | null => faultBy(responses, type, value);

/** The fault of a `correct_responses.n.pattern` for this type of interaction (SCORM 2004 4th ed. RTE 4.2.9.2), or null. */
export const patternFault = (type: string, value: string): CmiFault | null => faultBy(patterns, type, value);
