#!/usr/bin/env node
/**
 * Checks the texts of the portal and compiles them: `apps/portal/src/locales/<feature>/<language>.json` become
 * `compiled/<group>/<language>.js` and the type of all keys, `compiled/keys.ts`. Which features make a group stands in
 * `groups.json`; all others are the group `core`, which every page has. `--check` writes nothing.
 * Every fault is listed; with one or more the exit code is 1 (what could be compiled is written all the same).
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparisonFaults, compileText } from './locale-faults.mjs';
import { inCheckout, isCommand } from './paths.mjs';
import { loadSource } from './source.mjs';

const folder = inCheckout('apps/portal/src/locales');

function readTexts(file) {
  try {
    const texts = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof texts === 'object' && texts !== null && !Array.isArray(texts)) return { texts, faults: [] };
    return { texts: {}, faults: ['is not an object of texts'] };
  } catch (error) {
    return { texts: {}, faults: [error.code === 'ENOENT' ? 'is missing' : `is no JSON: ${error.message}`] };
  }
}

/** The faults of one feature in one language; its compiled messages are added to `catalogue`. */
function checkLanguage({ feature, language, texts, english }, catalogue) {
  const faults = [];
  for (const [key, text] of Object.entries(texts)) {
    const at = `${feature}/${language}.json ${key}`;
    const compiled = compileText(text, language);
    const original = key in english ? compileText(english[key], 'en') : undefined;
    if (!key.startsWith(`${feature}.`)) faults.push(`${at} doesn't start with "${feature}."`);
    if (!original) faults.push(`${at} doesn't exist in English`);
    const against = language === 'en' ? [] : comparisonFaults(compiled, original, text, english[key]);
    for (const fault of [...compiled.faults, ...against]) faults.push(`${at} ${fault}`);
    if (compiled.tokens) catalogue[key] = compiled.tokens;
  }
  for (const key of Object.keys(english)) {
    if (!(key in texts)) faults.push(`${feature}/${language}.json ${key} is missing`);
  }
  return faults;
}

function checkFeature(root, feature, catalogues) {
  const languages = Object.keys(catalogues);
  const read = Object.fromEntries(languages.map((name) => [name, readTexts(join(root, feature, `${name}.json`))]));
  const faults = [];
  for (const language of languages) {
    const { texts, faults: unread } = read[language];
    if (unread.length > 0) faults.push(`${feature}/${language}.json ${unread[0]}`);
    else faults.push(...checkLanguage({ feature, language, texts, english: read.en.texts }, catalogues[language]));
  }
  return faults;
}

/** Reads every feature below `root`; answers the messages of each language and the list of faults. */
export function readCatalogues(root, languages, refusalCodes) {
  const catalogues = Object.fromEntries(languages.map((language) => [language, {}]));
  const entries = existsSync(root) ? readdirSync(root, { withFileTypes: true }) : [];
  const features = entries.filter((entry) => entry.isDirectory() && entry.name !== 'compiled').map(({ name }) => name);
  const faults = features.sort().flatMap((feature) => checkFeature(root, feature, catalogues));
  for (const code of refusalCodes) {
    if (!(`refusals.${code}` in catalogues.en)) faults.push(`refusals/en.json refusals.${code} is missing`);
  }
  return { catalogues, faults };
}

const sorted = (messages) => Object.fromEntries(Object.entries(messages).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Files are only touched when they change: a running Vite would reload otherwise. */
function writeWhenChanged(file, text) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

/** The messages of one catalogue by group: a page of a learner needs no text of a trainer's. */
export function splitByGroup(messages, groups) {
  const groupOf = Object.fromEntries(Object.entries(groups).flatMap(([name, list]) => list.map((one) => [one, name])));
  const parts = Object.fromEntries(['core', ...Object.keys(groups)].map((name) => [name, {}]));
  for (const [key, message] of Object.entries(messages)) parts[groupOf[key.split('.')[0]] ?? 'core'][key] = message;
  return parts;
}

const declaration = `import type { Messages } from '@lingui/core';\n\nexport declare const messages: Messages;\n`;

function writeCatalogue(target, language, messages) {
  mkdirSync(target, { recursive: true });
  writeWhenChanged(join(target, `${language}.js`), `export const messages = ${JSON.stringify(sorted(messages))};\n`);
  writeWhenChanged(join(target, `${language}.d.ts`), declaration);
}

function writeCatalogues(root, catalogues) {
  const target = join(root, 'compiled');
  const groups = JSON.parse(readFileSync(join(root, 'groups.json'), 'utf8'));
  for (const [language, messages] of Object.entries(catalogues))
    for (const [group, part] of Object.entries(splitByGroup(messages, groups)))
      writeCatalogue(join(target, group), language, part);
  const keys = Object.keys(sorted(catalogues.en)).map((key) => `\n  | ${JSON.stringify(key)}`);
  const type = keys.length > 0 ? keys.join('') : ' never';
  writeWhenChanged(join(target, 'keys.ts'), `/** Every text of the portal. */\nexport type MessageKey =${type};\n`);
}

function main() {
  const { languages } = loadSource('libs/contract/src/lists.ts');
  const { refusalCodes } = loadSource('libs/contract/src/refusals.ts');
  const { catalogues, faults } = readCatalogues(folder, languages, refusalCodes);
  if (!process.argv.includes('--check')) writeCatalogues(folder, catalogues);
  for (const fault of faults) console.error(fault);
  const count = Object.keys(catalogues.en).length;
  if (faults.length > 0) {
    console.error(`texts: ${faults.length} fault${faults.length === 1 ? '' : 's'}`);
    process.exitCode = 1;
  } else console.log(`texts: ${count} in ${languages.length} languages`);
}

if (isCommand(import.meta.url)) main();
