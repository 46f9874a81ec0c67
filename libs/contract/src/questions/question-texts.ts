import type { RichText } from '../rich-text';
import { type AnyQuestion, QuestionShape } from './question-shape';
import type { TranslatedText } from './question-parts';

type Text = TranslatedText['text'];

/** Words that learners read and that are not rich: labels, patterns, names of units. */
const wordFields = new Set(['alt', 'label', 'pattern', 'text', 'trueLabel', 'falseLabel']);
/** What a translation never touches. */
const sameInAll = new Set(['translations', 'name', 'source', 'tags', 'objectives', 'votes']);

const isRichText = (value: object): value is RichText => 'type' in value && value.type === 'doc';

function walk(value: unknown, at: string, see: (at: string, text: Text) => Text): unknown {
  if (Array.isArray(value))
    return value.map((item: unknown, index) => {
      const id = typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : String(index);
      return walk(item, `${at}/${id}`, see);
    });
  if (typeof value !== 'object' || value === null) return value;
  if (isRichText(value)) return see(at, value);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]): [string, unknown] => {
      if (sameInAll.has(key)) return [key, inner];
      const place = `${at}/${key}`;
      return [
        key,
        typeof inner === 'string' ? (wordFields.has(key) ? see(place, inner) : inner) : walk(inner, place, see),
      ];
    }),
  );
}

/** Every text of a question that a translation has, with its place: `/stem`, `/options/a/text`. */
export function textPlaces(question: AnyQuestion): TranslatedText[] {
  const places: TranslatedText[] = [];
  walk(question, '', (at, text) => {
    places.push({ at, text });
    return text;
  });
  return places;
}

/**
 * The question in another of its languages; what is not translated stays as it is. Ids and key stay the same. Throws
 * when a translation does not fit the question's shape: it was checked when it was saved.
 */
export function inLanguage(question: AnyQuestion, language: AnyQuestion['language']): AnyQuestion {
  const texts = question.translations.find((one) => one.language === language)?.texts;
  if (!texts) return question;
  const byPlace = new Map(texts.map(({ at, text }) => [at, text]));
  const put = (at: string, text: Text): Text => {
    const other = byPlace.get(at);
    return other !== undefined && typeof other === typeof text ? other : text;
  };
  const translated = walk(question, '', put);
  return QuestionShape.parse({ ...(typeof translated === 'object' ? translated : {}), language });
}
