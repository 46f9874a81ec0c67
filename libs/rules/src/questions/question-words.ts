import { type AnyQuestion, linesOf, type RichText, textPlaces, type TranslatedText } from '@amelie/contract';
import { foldWords, foldWrittenOut } from '../find-words';

/** A text as one line of plain words. */
function plainOf(text: TranslatedText['text']): string {
  if (typeof text === 'string') return text;
  return linesOf(text)
    .map((line) => line.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join(''))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

const onlyWords = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Texts that do not make another question of it. */
const beside = /\/(feedback|otherFeedback|feedbackTrue|feedbackFalse|markerNotes|template|alt)$/u;

/** The beginning of a question's text, as plain words. */
export function excerptOf(stem: RichText, longest = 160): string {
  const words = plainOf(stem);
  if (words.length <= longest) return words;
  return `${words.slice(0, longest - 1).replace(/\s+\S*$|\p{Surrogate}$/u, '')}…`;
}

/**
 * All words by which a question is found: name, texts, translations, tags, objectives, source; folded, so that neither
 * case nor accents count, and a second time with umlauts written out.
 */
export function searchWords(question: AnyQuestion): string {
  const translated = question.translations.flatMap(({ texts }) => texts);
  const all = [
    question.name,
    ...textPlaces(question).map(({ text }) => plainOf(text)),
    ...translated.map(({ text }) => plainOf(text)),
    ...question.tags,
    ...question.objectives,
    question.source,
  ].join('\n');
  const folded = foldWords(all);
  const written = foldWrittenOut(all);
  return folded === written ? folded : `${folded}\n${written}`;
}

/** The words that somebody looks for, each as `searchWords` writes it. */
export const askedWords = (asked: string): string[] => onlyWords(foldWords(asked)).split(' ').filter(Boolean);

/**
 * What a question asks and offers, without case, accents and signs, its parts in one order: two questions with the same
 * words ask the same.
 */
export function coreWords(question: AnyQuestion): string {
  const places = textPlaces(question).filter(({ at }) => !beside.test(at));
  const words = (text: TranslatedText['text']) => onlyWords(foldWords(plainOf(text)));
  const stem = places.filter(({ at }) => at === '/stem').map(({ text }) => words(text));
  const parts = places.filter(({ at }) => at !== '/stem').map(({ text }) => words(text));
  return [...stem, ...parts.sort()].filter(Boolean).join(' / ');
}
