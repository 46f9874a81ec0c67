import type { QuestionOf, QuestionType, RichText } from '@amelie/contract';

export const words = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
export const noWords: RichText = { type: 'doc', content: [] };

const common = {
  name: 'A question',
  language: 'en' as const,
  stem: words('What do you do?'),
  points: 1,
  feedback: noWords,
  source: '',
  media: [],
  tags: [],
  objectives: [],
  translations: [],
};

/** A question of this type with what the test is about; the rest is ordinary. */
export function buildQuestion<T extends QuestionType>(
  type: T,
  own: Omit<QuestionOf<T>, keyof typeof common | 'type'>,
): QuestionOf<T> {
  const question: unknown = { type, ...common, ...own };
  return question as QuestionOf<T>;
}

/** Options a, b, c … with these credits. */
export const optionsOf = (...credits: number[]) =>
  credits.map((credit, index) => ({
    id: String.fromCharCode(97 + index),
    text: words(`option ${index}`),
    credit,
    feedback: noWords,
  }));
