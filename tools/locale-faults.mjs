import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

const isChoice = (token) => ['plural', 'selectordinal', 'select'].includes(token[1]);
const casesOf = (token) => Object.keys(token[2]).filter((name) => name !== 'offset');

/** Calls `visit` for each argument of a compiled message, also inside its plurals and choices. */
function eachArgument(tokens, visit) {
  for (const token of tokens) {
    if (typeof token === 'string') continue;
    visit(token);
    if (isChoice(token)) for (const name of casesOf(token)) eachArgument(token[2][name], visit);
  }
}

/** What a caller of the message has to know: its parameters, the options of its choices, its tags. */
function shapeOf(text, tokens) {
  const parts = new Set();
  eachArgument(tokens, (token) => {
    parts.add(`{${token[0]}}`);
    if (token[1] === 'select') for (const name of casesOf(token)) parts.add(`{${token[0]}: ${name}}`);
  });
  for (const [tag] of text.matchAll(/<\/?\w+\/?>/g)) parts.add(tag);
  return parts;
}

function pluralFaults(tokens, language) {
  const faults = [];
  eachArgument(tokens, (token) => {
    if (token[1] !== 'plural' && token[1] !== 'selectordinal') return;
    const type = token[1] === 'plural' ? 'cardinal' : 'ordinal';
    const known = new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories;
    const names = casesOf(token).filter((name) => !/^\d+$/.test(name));
    const strange = names.filter((name) => !known.includes(name) && name !== 'other');
    if (!names.includes('other')) faults.push(`{${token[0]}} has no form "other"`);
    if (strange.length > 0) faults.push(`{${token[0]}} has forms that ${language} doesn't know: ${strange.join(', ')}`);
  });
  return faults;
}

/** All that a reader may see of a compiled message, in whatever form. */
function textOf(tokens) {
  const texts = tokens.filter((token) => typeof token === 'string');
  eachArgument(tokens, (token) => {
    if (!isChoice(token)) return;
    for (const name of casesOf(token)) texts.push(...token[2][name].filter((part) => typeof part === 'string'));
  });
  return texts.join(' ');
}

/** Four different words or more, the same as in English: a text that nobody has translated. */
function looksUntranslated(text, english, tokens) {
  return text === english && new Set(textOf(tokens).match(/\p{L}{3,}/gu)).size >= 4;
}

/** Compiles one text; `faults` says what is wrong with it by itself. */
export function compileText(text, language) {
  if (typeof text !== 'string') return { faults: ['is not a text'] };
  if (text.trim() === '') return { faults: ['is empty'] };
  try {
    const tokens = compileMessageOrThrow(text);
    return { tokens, faults: pluralFaults(tokens, language), shape: shapeOf(text, tokens) };
  } catch (error) {
    return { faults: [`can't be read: ${error.message.split('\n')[0]}`] };
  }
}

/** What is wrong with a translation beside its English original. */
export function comparisonFaults(translation, original, text, english) {
  if (!translation.shape || !original?.shape) return [];
  const missing = [...original.shape].filter((part) => !translation.shape.has(part));
  const extra = [...translation.shape].filter((part) => !original.shape.has(part));
  const faults = [];
  if (missing.length > 0) faults.push(`lacks ${missing.join(', ')}`);
  if (extra.length > 0) faults.push(`has ${extra.join(', ')}, which the English text has not`);
  if (looksUntranslated(text, english, translation.tokens)) faults.push('is still English');
  return faults;
}
