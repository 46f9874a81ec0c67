import { z } from 'zod';
import { questionTypes } from '../questions/question-types';
import { QuestionShape } from '../questions/question-shape';
import { Id, Instant, Language } from '../words';

export const QuestionTypeName = z.enum(questionTypes);

/** What is not right yet with a question in the bank; one without faults can be asked. */
export const FaultOfQuestion = z.object({ code: z.string(), path: z.array(z.union([z.string(), z.number()])) });
export type FaultOfQuestion = z.infer<typeof FaultOfQuestion>;

/** A question of the bank in a list. */
export const BankEntry = z.object({
  id: Id,
  /** Null: in no category. */
  categoryId: Id.nullable(),
  type: QuestionTypeName,
  name: z.string(),
  /** The beginning of its text, as plain words. */
  excerpt: z.string(),
  language: Language,
  /** Its own language and those into which it is translated. */
  languages: z.array(Language),
  tags: z.array(z.string()),
  objectives: z.array(z.string()),
  hasSource: z.boolean(),
  faults: z.number().int(),
  /** In how many quizzes it stands. */
  quizzes: z.number().int(),
  version: z.number().int(),
  archived: z.boolean(),
  changedAt: Instant,
});
export type BankEntry = z.infer<typeof BankEntry>;

/** A quiz that holds the question: as a draft, or in the version that learners see. */
export const QuestionUse = z.object({
  courseId: Id,
  courseTitle: z.string(),
  moduleId: Id,
  moduleTitle: z.string(),
  state: z.enum(['draft', 'published']),
  /** The version of the question that the quiz took. */
  version: z.number().int(),
});
export type QuestionUse = z.infer<typeof QuestionUse>;

export const BankQuestion = BankEntry.omit({ faults: true, excerpt: true }).extend({
  /** As it stands now: the content of its newest version, with the tags and objectives of today. */
  question: QuestionShape,
  faults: z.array(FaultOfQuestion),
  /** Counts every change of content, tags and objectives. Whoever saves says which one they saw. */
  revision: z.number().int(),
  createdAt: Instant,
  /** Null: whoever it was is gone. */
  changedBy: z.string().nullable(),
  uses: z.array(QuestionUse),
});
export type BankQuestion = z.infer<typeof BankQuestion>;

export const QuestionVersion = z.object({
  version: z.number().int(),
  name: z.string(),
  savedAt: Instant,
  savedBy: z.string().nullable(),
  /** The earlier version whose content this one is. */
  restoredFrom: z.number().int().nullable(),
});
export type QuestionVersion = z.infer<typeof QuestionVersion>;

/** Another question that says nearly the same. */
export const LikeQuestion = z.object({
  id: Id,
  name: z.string(),
  type: QuestionTypeName,
  excerpt: z.string(),
  /** The same words, but for case, accents and signs. */
  same: z.boolean(),
  /** How many groups of three letters both share, from 0 to 1. */
  likeness: z.number().min(0).max(1),
});
export type LikeQuestion = z.infer<typeof LikeQuestion>;

export const QuestionCategory = z.object({
  id: Id,
  parentId: Id.nullable(),
  name: z.string(),
  /** Without those of the categories in it, and without archived ones. */
  questions: z.number().int(),
});
export type QuestionCategory = z.infer<typeof QuestionCategory>;
