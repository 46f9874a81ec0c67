import { newId } from '@amelie/ground';
import type { AnyQuestion, QuizItem, RichText } from '@amelie/contract';

export const richText = (text: string): RichText => ({
  type: 'doc',
  content: text ? [{ type: 'paragraph', content: [{ type: 'text', text }] }] : [],
});

/** A question at a place of its own in a quiz. */
export const itemOf = (question: AnyQuestion): QuizItem => ({ id: newId(), question, bank: null });

export const choiceOption = (text: string, credit: number) => ({
  ...{ id: newId(), text: richText(text), credit, feedback: richText(`feedback on ${text}`) },
});

/** What every question has, with this stem. */
export const buildCommon = (stem: string) => ({
  name: stem,
  language: 'en' as const,
  stem: richText(stem),
  points: 1,
  feedback: richText(`feedback of ${stem}`),
  source: `source of ${stem}`,
  media: [],
  tags: [],
  objectives: [],
  translations: [],
});
