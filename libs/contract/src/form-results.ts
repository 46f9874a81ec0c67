import { z } from 'zod';
import { AskedFormQuestion, FormStage } from './forms';
import { Id, Instant, Language } from './words';

/** How many answered alike; null where that may not be told. */
export const FormCell = z.object({ key: z.string(), count: z.number().int().nullable() });
export type FormCell = z.infer<typeof FormCell>;

/** The answers to one question. `hidden`: too few answered it, so that nothing is told. */
export const QuestionResult = z.object({
  question: AskedFormQuestion,
  answered: z.number().int().nullable(),
  hidden: z.boolean(),
  /** Mean of a scale, to a tenth. */
  mean: z.number().nullable(),
  /** In the order of the options, or of the scale. */
  cells: z.array(FormCell),
  /** In no order that tells anything. */
  comments: z.array(z.string()),
});
export type QuestionResult = z.infer<typeof QuestionResult>;

/** Persons, as may be told: null for 1 to 9, more rounded down to a multiple of 5. */
const ShownPersons = z.number().int().nullable();

export const ResponseRate = z.object({
  asked: ShownPersons,
  answered: ShownPersons,
  /** Of the two numbers as they are shown; null where one of them is not. */
  share: z.number().nullable(),
});
export type ResponseRate = z.infer<typeof ResponseRate>;

export const EvaluatedVersion = z.object({ id: Id, number: z.number().int(), publishedAt: Instant });

/** What came of the form of a course: one stage, one version or all of them together. */
export const Evaluation = z.object({
  courseId: Id,
  courseTitle: z.string(),
  language: Language,
  /** Published versions that ask, the newest first. */
  versions: z.array(EvaluatedVersion),
  /** null: all of them. */
  versionId: Id.nullable(),
  stage: FormStage,
  /** Whether any version asks again after three months. */
  followUp: z.boolean(),
  rate: ResponseRate,
  /** Fewer answers than this are not told. */
  threshold: z.number().int(),
  questions: z.array(QuestionResult),
});
export type Evaluation = z.infer<typeof Evaluation>;

export const EvaluatedCourse = z.object({
  courseId: Id,
  courseTitle: z.string(),
  language: Language,
  end: ResponseRate,
  /** null where the course asks only once. */
  followUp: ResponseRate.nullable(),
});
export type EvaluatedCourse = z.infer<typeof EvaluatedCourse>;
