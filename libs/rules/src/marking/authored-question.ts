import { type AnyQuestion, type AuthoredQuestion, linesOf, type RichText } from '@amelie/contract';

const paragraphs = (text: string): RichText => ({
  type: 'doc',
  content: text
    .split(/\n+/u)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text: line }] })),
});

/** A rich text as lines of plain text: what bold and links are is lost. */
export function plainTextOf(text: RichText): string {
  return linesOf(text)
    .map((line) => line.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join(''))
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** Nothing would be lost by making it plain. */
const isPlain = (text: RichText) =>
  text.content.every(
    ({ type, ...block }) =>
      type === 'paragraph' &&
      'content' in block &&
      (block.content ?? []).every((inline) => inline.type === 'text' && !inline.marks?.length),
  );

/** A question of a quiz as one of the bank. The ids of its options stay. */
export function fromAuthored(authored: AuthoredQuestion, language: AnyQuestion['language']): AnyQuestion {
  const common = {
    name: authored.stem.replace(/\s+/gu, ' ').slice(0, 200).trim(),
    language,
    stem: paragraphs(authored.stem),
    points: authored.points,
    feedback: paragraphs(authored.feedback),
    source: authored.source,
    media: [],
    tags: [],
    objectives: [],
    translations: [],
  };
  const options = authored.options.map(({ id, text, correct, feedback }) => ({
    id,
    text: paragraphs(text),
    credit: correct ? 1 : 0,
    feedback: paragraphs(feedback),
  }));
  if (authored.kind === 'multiple')
    return { type: 'multiple', ...common, options, marking: 'all-or-nothing', penalty: 0, shuffle: true };
  // True and false in words of one's own stay a choice of two: their order is kept, as the quiz keeps it.
  return { type: 'single', ...common, options, shuffle: authored.kind === 'single' };
}

/**
 * A question of the bank as one of a quiz of today, or null when the quiz cannot hold it whole: other types, partial
 * credits, marks in the text, ids that are not uuids.
 */
export function toAuthored(question: AnyQuestion, id: string): AuthoredQuestion | null {
  if (question.type !== 'single' && question.type !== 'multiple') return null;
  const { options, stem, feedback } = question;
  const texts = [stem, feedback, ...options.flatMap((option) => [option.text, option.feedback])];
  if (!texts.every(isPlain) || question.media.length > 0 || options.length > 12) return null;
  if (question.type === 'multiple' && question.marking !== 'all-or-nothing') return null;
  if (options.some((option) => option.credit !== 0 && option.credit !== 1)) return null;
  if (question.type === 'single' && options.filter(({ credit }) => credit === 1).length !== 1) return null;
  if (!Number.isInteger(question.points) || options.some((option) => !/^[0-9a-f-]{36}$/u.test(option.id))) return null;
  const kept = question.type === 'single' && !question.shuffle && options.length === 2;
  return {
    id,
    kind: kept ? 'true-false' : question.type,
    stem: plainTextOf(stem),
    options: options.map((option) => ({
      id: option.id,
      text: plainTextOf(option.text),
      correct: option.credit === 1,
      feedback: plainTextOf(option.feedback),
    })),
    feedback: plainTextOf(feedback),
    source: question.source.slice(0, 500),
    points: question.points,
  };
}
