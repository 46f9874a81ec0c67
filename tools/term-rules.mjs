/** Without accents and case, so that one spelling of a word finds all of them; apostrophes are one. */
export function fold(text) {
  return text.replace(/[’ʼ]/g, "'").normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ς/g, 'σ');
}

/** Accented and unaccented letters are one in a rule, but `\p{L}` and the like stay what they are. */
const foldPattern = (pattern) =>
  pattern
    .split(/(\\p\{\w+\})/)
    .map((part) => (part.startsWith('\\p{') ? part : fold(part)))
    .join('');

const asWhole = (pattern) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${foldPattern(pattern)})(?![\\p{L}\\p{N}])`, 'u');

/** A word of a term in any of its inflections: what stays of it, then any letters. */
function stem(word) {
  const folded = fold(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return folded.length > 4 ? `${folded.slice(0, -2)}[\\p{L}-]*` : `${folded}\\p{L}{0,2}`;
}

const termPattern = (term) => new RegExp(`(?<!\\p{L})${term.split(/\s+/).map(stem).join('\\s+')}`, 'u');

const asList = (value) => (Array.isArray(value) ? value : [value]);

/** The rules of one language, ready to be tried: what to avoid. */
export function readAvoided(rules) {
  return rules.map(({ words, say, because }) => ({ say, because, patterns: words.map(asWhole) }));
}

/** Every concept with the patterns by which its words are found in each language. */
export function readConcepts(concepts) {
  return concepts.map(({ id, ...words }) => ({
    id,
    words: Object.fromEntries(Object.entries(words).map(([language, terms]) => [language, asList(terms)])),
    patterns: Object.fromEntries(
      Object.entries(words).map(([language, terms]) => [language, asList(terms).map(termPattern)]),
    ),
  }));
}

/** The first avoided word in a text, with what to say instead; null where there is none. */
export function avoidedIn(text, avoided) {
  const folded = fold(text);
  for (const { say, because, patterns } of avoided) {
    for (const pattern of patterns) {
      const found = pattern.exec(folded);
      if (found) return { word: found[0], say, because };
    }
  }
  return null;
}

const has = (folded, patterns) => patterns.some((pattern) => pattern.test(folded));

/** Concepts that an English text uses and its translation does not call by their name. */
export function missingConcepts(english, translation, language, concepts) {
  const original = fold(english);
  const other = fold(translation);
  return concepts.filter(({ patterns }) => has(original, patterns.en) && !has(other, patterns[language]));
}
