import { z } from 'zod';
import { ReferenceId, RichText } from '../rich-text';
import { Language, plainText, storableText } from '../words';

/** Names a part of a question (an option, a gap, a region) inside that question. A uuid is one too. */
export const PartId = ReferenceId;
export type PartId = z.infer<typeof PartId>;

/** What choosing or writing this brings, as a share of the question: below 0 it costs. */
export const Credit = z.number().min(-1).max(1);

export const mediaKinds = ['image', 'audio', 'video', 'file'] as const;

/** A file that belongs to the question: who keeps the question knows where the file lies. */
export const QuestionMedia = z.object({
  id: PartId,
  kind: z.enum(mediaKinds),
  /** The file's path in the package that it came from, or its key in the storage. */
  file: plainText(500).min(1),
  /** What it shows, for whoever cannot see or hear it. Empty: it only decorates. */
  alt: plainText(1000),
});
export type QuestionMedia = z.infer<typeof QuestionMedia>;

/** One text in another language; `at` says which, as `textPlaces` counts them. */
export const TranslatedText = z.object({ at: storableText(300), text: z.union([RichText, plainText(1000)]) });
export type TranslatedText = z.infer<typeof TranslatedText>;

export const QuestionTranslation = z.object({ language: Language, texts: z.array(TranslatedText).max(500) });
export type QuestionTranslation = z.infer<typeof QuestionTranslation>;

/** What every question has, whatever its type. */
export const commonParts = {
  /** By what authors find it; learners do not see it. */
  name: plainText(200).min(1),
  language: Language,
  stem: RichText,
  /** What it is worth in a quiz that does not weigh it otherwise. */
  points: z.number().positive().max(100),
  /** Told after the answer, whatever the answer was. */
  feedback: RichText,
  /** On what the answer rests: guideline, law, paper. */
  source: plainText(1000),
  media: z.array(QuestionMedia).max(20),
  tags: z.array(plainText(100).min(1)).max(50),
  objectives: z.array(plainText(300).min(1)).max(20),
  translations: z.array(QuestionTranslation).max(5),
};

export const listOf = <T extends z.ZodType>(part: T, least: number, most: number) => z.array(part).min(least).max(most);
