import { z } from 'zod';
import { Question } from './question';

export const questionFormats = ['gift', 'moodle-xml', 'aiken', 'qti-1.2', 'qti-2.1', 'qti-2.2', 'qti-3.0'] as const;
export const QuestionFormat = z.enum(questionFormats);
export type QuestionFormat = z.infer<typeof QuestionFormat>;

/** What became of something that stood in a file. The first ones change a question, the others leave it or all out. */
export const importNotes = [
  'active-content-removed',
  'markup-simplified',
  'link-removed',
  'media-apart',
  'text-shortened',
  'format-unknown',
  'encoding-guessed',
  'marking-changed',
  'credit-rounded',
  'setting-left-out',
  'feedback-left-out',
  'hint-left-out',
  'option-left-out',
  'file-left-out',
  'label-made',
  'name-made',
  'type-changed',
  'no-key',
  'type-unknown',
  'shape-wrong',
  'too-long',
  'file-unreadable',
  'file-too-large',
  'format-not-found',
  'stands-twice',
  'archive-damaged',
  'archive-limit',
  'archive-unsafe-entry',
  'archive-special-entry',
  'archive-unsupported',
  'unavailable',
] as const;

export const ImportNote = z.object({
  code: z.enum(importNotes),
  /** Where it stood in the file, from 1; null when the file has no lines. */
  line: z.number().int().min(1).nullable(),
  /** What stood there, shortened. */
  found: z.string().max(200),
});
export type ImportNote = z.infer<typeof ImportNote>;

/** One question of a file and what became of it. */
export const ImportedQuestion = z.object({
  /** The file inside the package; empty for a single file. */
  file: z.string(),
  line: z.number().int().min(1),
  name: z.string(),
  verdict: z.enum(['understood', 'changed', 'left-out']),
  /** Null when it is left out. */
  question: Question.nullable(),
  /** From the outermost category to the one that it lies in. */
  category: z.array(z.string()),
  notes: z.array(ImportNote),
});
export type ImportedQuestion = z.infer<typeof ImportedQuestion>;

/** All that was read of a file. With `faults`, none of its questions may be taken. */
export const ImportReview = z.object({
  format: QuestionFormat.nullable(),
  questions: z.array(ImportedQuestion),
  /** About the file as a whole; its questions may be taken all the same. */
  notes: z.array(ImportNote),
  faults: z.array(ImportNote),
});
export type ImportReview = z.infer<typeof ImportReview>;

/** What an export could not carry, by the question's place in the list from 1. */
export const ExportedQuestion = z.object({
  place: z.number().int().min(1),
  name: z.string(),
  written: z.boolean(),
  notes: z.array(ImportNote),
});
export type ExportedQuestion = z.infer<typeof ExportedQuestion>;
