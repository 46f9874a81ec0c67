#!/usr/bin/env node
/**
 * Checks the words of the interface, mails, certificates and courses against `terms/`: nothing that is to be avoided,
 * and in each language the term that was agreed on. Every fault is listed; with one or more the exit code is 1.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inCheckout, isCommand } from './paths.mjs';
import { loadSource } from './source.mjs';
import { avoidedIn, missingConcepts, readAvoided, readConcepts } from './term-rules.mjs';
import { readAllTexts } from './term-texts.mjs';

const readYaml = (name) => parse(readFileSync(inCheckout('terms', name), 'utf8'));

/** What is wrong with the lists themselves: a language without rules, a concept without a word. */
export function listFaults(avoid, concepts, languages) {
  const faults = languages
    .filter((language) => !avoid[language]?.length)
    .map((one) => `terms/avoid.yaml has no ${one}`);
  for (const { id, words } of concepts)
    for (const language of languages)
      if (!words[language]?.every((word) => typeof word === 'string' && word.trim() !== ''))
        faults.push(`terms/concepts.yaml ${id} has no ${language}`);
  return faults;
}

export function avoidFaults({ file, texts }, avoided) {
  return texts.flatMap(({ key, text }) => {
    const found = avoidedIn(text, avoided);
    return found ? [`${file}:${key} has "${found.word}". Say: ${found.say}. ${found.because}`] : [];
  });
}

const isByKey = ({ file }) => /\.(json|ts)\b/.test(file);
const whole = (texts) => texts.map(({ text }) => text).join('\n');

/** A text with keys is compared text by text, a page or a list of questions as a whole: its sentences are free. */
export function conceptFaults(translation, original, concepts) {
  const { file, language } = translation;
  const fault =
    (key) =>
    ({ id, words }) =>
      `${file}${key} lacks the term for ${id}: ${words[language].join(' / ')}`;
  if (!isByKey(translation))
    return missingConcepts(whole(original.texts), whole(translation.texts), language, concepts).map(fault(''));
  const english = new Map(original.texts.map(({ key, text }) => [key, text]));
  return translation.texts.flatMap(({ key, text }) =>
    missingConcepts(english.get(key) ?? '', text, language, concepts).map(fault(`:${key}`)),
  );
}

/** Every fault of all texts. */
export function termFaults(all, avoid, concepts) {
  const byFile = new Map(all.map((one) => [one.file, one]));
  const avoided = Object.fromEntries(Object.entries(avoid).map(([language, rules]) => [language, readAvoided(rules)]));
  return all.flatMap((one) => {
    const original = one.language === 'en' ? undefined : byFile.get(one.original);
    const concept = original ? conceptFaults(one, original, concepts) : [];
    return [...avoidFaults(one, avoided[one.language] ?? []), ...concept];
  });
}

function main() {
  const { languages } = loadSource('libs/contract/src/lists.ts');
  const avoid = readYaml('avoid.yaml');
  const concepts = readConcepts(readYaml('concepts.yaml'));
  const all = readAllTexts(languages);
  const faults = [...listFaults(avoid, concepts, languages), ...termFaults(all, avoid, concepts)];
  for (const fault of faults) console.error(fault);
  const count = all.reduce((sum, { texts }) => sum + texts.length, 0);
  if (faults.length > 0) {
    console.error(`terms: ${faults.length} fault${faults.length === 1 ? '' : 's'}`);
    process.exitCode = 1;
  } else console.log(`terms: ${count} texts in ${all.length} files, ${concepts.length} concepts`);
}

if (isCommand(import.meta.url)) main();
