import { type AnyQuestion, hasWords, type Language, textPlaces, type TranslatedText } from '@amelie/contract';

type Text = TranslatedText['text'];

const isSaid = (text: Text) => (typeof text === 'string' ? text.trim() !== '' : hasWords(text));

/** One text of the question beside its translation; `text` is null where none was written yet. */
export interface TextPair {
  at: string;
  original: Text;
  text: Text | null;
}

/** Every text that says something, with its translation into a language. */
export function textPairs(question: AnyQuestion, language: Language): TextPair[] {
  const texts = question.translations.find((one) => one.language === language)?.texts ?? [];
  const byPlace = new Map(texts.map(({ at, text }) => [at, text]));
  return textPlaces(question)
    .filter(({ text }) => isSaid(text))
    .map(({ at, text: original }) => {
      const text = byPlace.get(at);
      return { at, original, text: text !== undefined && typeof text === typeof original ? text : null };
    });
}

/** How many of the texts are translated. */
export function translatedCount(question: AnyQuestion, language: Language): { done: number; of: number } {
  const pairs = textPairs(question, language);
  return { done: pairs.filter(({ text }) => text !== null && isSaid(text)).length, of: pairs.length };
}

/** The question with one text translated; an empty one is taken away, so that the original stands in for it. */
export function withTranslation(question: AnyQuestion, language: Language, { at, text }: TranslatedText): AnyQuestion {
  const translations = question.translations.map((one) => {
    if (one.language !== language) return one;
    const others = one.texts.filter((other) => other.at !== at);
    return { ...one, texts: isSaid(text) ? [...others, { at, text }] : others };
  });
  return { ...question, translations };
}

/** The question with a further language, in which nothing is written yet. */
export function withLanguage(question: AnyQuestion, language: Language): AnyQuestion {
  if (question.language === language || question.translations.some((one) => one.language === language)) return question;
  return { ...question, translations: [...question.translations, { language, texts: [] }] };
}

export function withoutLanguage(question: AnyQuestion, language: Language): AnyQuestion {
  return { ...question, translations: question.translations.filter((one) => one.language !== language) };
}

/** The parts of a place: `/options/a/text` is the text of the second of the options when `a` is their second. */
export interface NamedPlace {
  /** The lists that lead to it, each with the number of the part, from 1. */
  lists: { name: string; number: number }[];
  field: string;
}

/** Where a text stands, in numbers that an author sees. */
export function namedPlace(question: AnyQuestion, at: string): NamedPlace {
  const steps = at.split('/').slice(1);
  const lists: NamedPlace['lists'] = [];
  let value: unknown = question;
  let name = '';
  for (const step of steps.slice(0, -1)) {
    if (Array.isArray(value)) {
      const index = value.findIndex((part: unknown) => isPart(part) && part.id === step);
      lists.push({ name, number: (index === -1 ? Number(step) : index) + 1 });
      value = value[index === -1 ? Number(step) : index];
    } else {
      name = step;
      value = isRecord(value) ? value[step] : undefined;
    }
  }
  return { lists, field: steps.at(-1) ?? '' };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isPart = (value: unknown): value is { id: string } => isRecord(value) && typeof value['id'] === 'string';
