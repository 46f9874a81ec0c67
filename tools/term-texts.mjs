import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { checkout, inCheckout } from './paths.mjs';
import { loadSource } from './source.mjs';

const below = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [];

/** Every text of a value with its path: objects and lists are walked, what is graded as wrong is left out. */
export function textsOf(value, path = '') {
  if (typeof value === 'string') return [{ key: path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => !(name === 'text' && value.correct === false))
    .flatMap(([name, item]) => textsOf(item, path ? `${path}.${name}` : name));
}

/** The lines of a page, without the answers that it offers as wrong or risky: those may quote what one avoids. */
export function pageTexts(markdown) {
  return markdown
    .split('\n')
    .map((text, index) => ({ key: String(index + 1), text: text.replace(/\]\([^)]*\)/g, ']') }))
    .filter(({ text }) => text.trim() !== '' && !/^- \((wrong|risky)\b/.test(text));
}

const readFile = (file) => ({
  file: relative(checkout, file).replaceAll('\\', '/'),
  source: readFileSync(file, 'utf8'),
});

function jsonTexts(languages) {
  const folders = [inCheckout('apps/portal/src/locales'), inCheckout('apps/api/src')];
  const isTexts = (file) => /[\\/]locales[\\/]/.test(file) && languages.includes(basename(file, '.json'));
  return folders
    .flatMap(below)
    .filter((file) => file.endsWith('.json') && isTexts(file))
    .map((file) => {
      const { file: name, source } = readFile(file);
      const language = basename(file, '.json');
      return { file: name, language, original: join(dirname(name), 'en.json'), texts: textsOf(JSON.parse(source)) };
    });
}

function sourceTexts(languages) {
  const certificate = loadSource('apps/api/src/certificates/certificate-texts.ts').certificateTexts;
  return languages.flatMap((language) => {
    const kit = `libs/course-kit/src/texts/${language}.ts`;
    const file = 'apps/api/src/certificates/certificate-texts.ts';
    return [
      { file: kit, language, original: 'libs/course-kit/src/texts/en.ts', texts: textsOf(loadSource(kit)[language]) },
      { file: `${file} (${language})`, language, original: `${file} (en)`, texts: textsOf(certificate[language]) },
    ];
  });
}

/** Titles of sources are quoted as they were published; ids and addresses are no sentences. */
const unread = /(^|\.)(id|url|web|phone|slug|sources|kind|module|language|code|version|cite)(\b|\[)/;

function courseTexts(languages) {
  return below(inCheckout('courses')).flatMap((path) => {
    const isPage = path.endsWith('.md');
    if (!isPage && !path.endsWith('.yaml')) return [];
    const { file, source } = readFile(path);
    const [, course, , translated, rest] = /^(courses\/[^/]+\/)(translations\/([a-z]{2})\/)?(.+)$/.exec(file) ?? [];
    if (translated !== undefined && !languages.includes(translated)) return [];
    if (basename(file) === 'sources.yaml' && translated === undefined) return [];
    const texts = isPage ? pageTexts(source) : textsOf(parse(source)).filter(({ key }) => !unread.test(key));
    return [{ file, language: translated ?? 'en', original: `${course}${rest}`, texts }];
  });
}

/** Everything that people read: interface, mails, certificates, packages and courses, by file and language. */
export function readAllTexts(languages) {
  return [...jsonTexts(languages), ...sourceTexts(languages), ...courseTexts(languages)];
}
