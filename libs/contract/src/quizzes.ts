import { z } from 'zod';
import { Answer } from './questions/answer';
import { AskedQuestion } from './questions/asked-question';
import { Marking } from './questions/marking';
import { Question } from './questions/question';
import { QuestionShape } from './questions/question-shape';
import { Id, Instant, Language, Share } from './words';

/** Which version of which question of the bank this is a copy of. */
export const BankPlace = z.object({ questionId: Id, version: z.number().int().min(1) });
export type BankPlace = z.infer<typeof BankPlace>;

/** A question with its key as it stands in a quiz, whether it came from the bank or was written in place. */
export const QuizItem = z.object({ id: Id, question: Question, bank: BankPlace.nullable() });
export type QuizItem = z.infer<typeof QuizItem>;

/** Answers and results point at questions by the id of their place, so each stands once in a quiz. */
const idsStandOnce = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id)).size === items.length;

export const QuizDefinition = z.object({
  passMark: Share,
  /** null: as many as one likes. */
  attemptsAllowed: z.number().int().min(1).max(20).nullable(),
  /** Whether parts are shuffled where their question allows it. */
  shuffleOptions: z.boolean(),
  questions: z.array(QuizItem).max(200).refine(idsStandOnce, { message: 'id-stands-twice' }),
});
export type QuizDefinition = z.infer<typeof QuizDefinition>;

/** A question of an attempt without its key. `id` is its place in the quiz. */
export const AttemptQuestion = z.object({ id: Id, asked: AskedQuestion });
export type AttemptQuestion = z.infer<typeof AttemptQuestion>;

/** `given` is the number of the newest answer kept: whoever goes on counts from there. */
export const SavedAnswer = z.object({ questionId: Id, answer: Answer, given: z.number().int(), savedAt: Instant });
export type SavedAnswer = z.infer<typeof SavedAnswer>;

export const QuizAttempt = z.object({
  id: Id,
  moduleId: Id,
  courseId: Id,
  title: z.string(),
  number: z.number().int(),
  passMark: Share,
  startedAt: Instant,
  submittedAt: Instant.nullable(),
  questions: z.array(AttemptQuestion),
  answers: z.array(SavedAnswer),
});
export type QuizAttempt = z.infer<typeof QuizAttempt>;

/** Null while a person still has to mark something: nobody has passed or failed by then. */
const outcome = { score: Share.nullable(), passed: z.boolean().nullable() };

export const QuizOverview = z.object({
  moduleId: Id,
  courseId: Id,
  courseTitle: z.string(),
  title: z.string(),
  /** The language of the course, its texts and its note. */
  language: Language,
  /** Reviews of this version are open: not for clinical use yet. */
  draft: z.boolean(),
  /** What of the quiz may weigh on somebody, to be read before a start. */
  contentNote: z.string().nullable(),
  minutes: z.number().int(),
  questionCount: z.number().int(),
  passMark: Share,
  attemptsAllowed: z.number().int().nullable(),
  attemptsUsed: z.number().int(),
  openAttemptId: Id.nullable(),
  results: z.array(z.object({ attemptId: Id, number: z.number().int(), ...outcome, submittedAt: Instant })),
});
export type QuizOverview = z.infer<typeof QuizOverview>;

/** A question after the hand-in: as it was asked, with key, feedback and source, and how the answer stands. */
export const ReviewedQuestion = z.object({
  id: Id,
  question: QuestionShape,
  answer: Answer.nullable(),
  marking: Marking,
  /** Of the question's points. */
  earned: z.number(),
});
export type ReviewedQuestion = z.infer<typeof ReviewedQuestion>;

export const QuizResult = z.object({
  attemptId: Id,
  moduleId: Id,
  courseId: Id,
  title: z.string(),
  ...outcome,
  passMark: Share,
  submittedAt: Instant,
  attemptsLeft: z.number().int().nullable(),
  questions: z.array(ReviewedQuestion),
  courseCompleted: z.boolean(),
  certificateId: z.string().nullable(),
});
export type QuizResult = z.infer<typeof QuizResult>;
