import { z } from 'zod';
import { Answer } from './questions/answer';
import { AskedQuestion } from './questions/asked-question';
import { Marking } from './questions/marking';
import { Question } from './questions/question';
import { QuestionShape } from './questions/question-shape';
import { FeedbackPolicy, Grading, Navigation, QuizDelivery } from './quiz-delivery';
import { Id, Instant, Language, plainText, Share } from './words';

/** Which version of which question of the bank this is a copy of. */
export const BankPlace = z.object({ questionId: Id, version: z.number().int().min(1) });
export type BankPlace = z.infer<typeof BankPlace>;

/** A question with its key as it stands in a quiz, whether it came from the bank or was written in place. */
export const QuizItem = z.object({ id: Id, question: Question, bank: BankPlace.nullable() });
export type QuizItem = z.infer<typeof QuizItem>;

/** Answers and results point at questions by the id of their place, so each stands once in a quiz. */
const idsStandOnce = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id)).size === items.length;

/** Which questions of the bank may be drawn: in one of the categories or below, with one of the tags, of one objective. */
export const DrawFrom = z.object({
  /** Empty: any. */
  categoryIds: z.array(Id).max(20),
  tags: z.array(plainText(100).min(1)).max(20),
  objectives: z.array(plainText(300).min(1)).max(20),
});
export type DrawFrom = z.infer<typeof DrawFrom>;

/** So many questions of the bank, others for each attempt. */
export const QuizDraw = z.object({
  id: Id,
  count: z.number().int().min(1).max(100),
  from: DrawFrom,
  /** What each is worth; null: what it is worth in the bank. */
  points: z.number().positive().max(100).nullable(),
});
export type QuizDraw = z.infer<typeof QuizDraw>;

/** A part of a quiz: questions of the quiz by their ids, and draws behind them. */
export const QuizSection = z.object({
  id: Id,
  title: plainText(200),
  questionIds: z.array(Id).max(200),
  draws: z.array(QuizDraw).max(50),
});
export type QuizSection = z.infer<typeof QuizSection>;

export const QuizDefinition = QuizDelivery.extend({
  passMark: Share,
  /** None: all questions in their order. A question that stands in no section is asked after the last. */
  sections: z.array(QuizSection).max(50).refine(idsStandOnce, { message: 'id-stands-twice' }),
  questions: z.array(QuizItem).max(200).refine(idsStandOnce, { message: 'id-stands-twice' }),
});
export type QuizDefinition = z.infer<typeof QuizDefinition>;

/** A question of an attempt without its key. `id` is its place in the quiz. */
export const AttemptQuestion = z.object({ id: Id, asked: AskedQuestion });
export type AttemptQuestion = z.infer<typeof AttemptQuestion>;

/** `given` is the number of the newest answer kept: whoever goes on counts from there. */
export const SavedAnswer = z.object({ questionId: Id, answer: Answer, given: z.number().int(), savedAt: Instant });
export type SavedAnswer = z.infer<typeof SavedAnswer>;

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

export const QuizAttempt = z.object({
  id: Id,
  moduleId: Id,
  courseId: Id,
  title: z.string(),
  number: z.number().int(),
  passMark: Share,
  startedAt: Instant,
  submittedAt: Instant.nullable(),
  /** When time is over, extra time of this person included; null: no limit. What is saved by then is handed in. */
  deadlineAt: Instant.nullable(),
  /** The server's time of this reply: a clock on the screen counts from it, not from the device's. */
  now: Instant,
  navigation: Navigation,
  feedbackPolicy: FeedbackPolicy,
  /** Of the whole quiz. */
  questionCount: z.number().int(),
  /** With titles, in the order in which they are asked; one without a title where the quiz has no parts. */
  sections: z.array(z.object({ id: Id, title: z.string(), questionIds: z.array(Id) })),
  /** The question reached, from 1, where one goes forward only: it alone is asked. Null where all are. */
  position: z.number().int().nullable(),
  questions: z.array(AttemptQuestion),
  answers: z.array(SavedAnswer),
  /** Questions that their learner wants to look at again. */
  flagged: z.array(Id),
  /** Questions whose answers were checked: they are fixed, and asking for the check again tells it again. */
  checked: z.array(Id),
});
export type QuizAttempt = z.infer<typeof QuizAttempt>;

/** Null while a person still has to mark something: nobody has passed or failed by then. */
const outcome = { score: Share.nullable(), passed: z.boolean().nullable() };

const Standing = z.object({ score: Share, passed: z.boolean() });

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
  /** Extra attempts of this person included. */
  attemptsAllowed: z.number().int().nullable(),
  attemptsUsed: z.number().int(),
  /** Extra time of this person included; null: no limit. */
  minutesAllowed: z.number().nullable(),
  /** Seconds after the end in which answers that were on their way still count. */
  graceSeconds: z.number().int(),
  navigation: Navigation,
  coolOffHours: z.number().int(),
  /** When the next attempt may start; null: now, or never. */
  nextStartAt: Instant.nullable(),
  grading: Grading,
  feedbackPolicy: FeedbackPolicy,
  openAttemptId: Id.nullable(),
  /** What counts of all results so far; null while none does. */
  standing: Standing.nullable(),
  results: z.array(z.object({ attemptId: Id, number: z.number().int(), ...outcome, submittedAt: Instant })),
});
export type QuizOverview = z.infer<typeof QuizOverview>;

export const QuizResult = z.object({
  attemptId: Id,
  moduleId: Id,
  courseId: Id,
  title: z.string(),
  ...outcome,
  passMark: Share,
  /** What counts of all attempts so far; null while none does. */
  standing: Standing.nullable(),
  submittedAt: Instant,
  /** `time`: time was over, and what was saved was handed in. */
  handedInBy: z.enum(['learner', 'time']),
  attemptsLeft: z.number().int().nullable(),
  /** `later`: questions are shown once the quiz is passed or no attempt is left. `never`: the score is all there is. */
  review: z.enum(['open', 'later', 'never']),
  questions: z.array(ReviewedQuestion),
  courseCompleted: z.boolean(),
  certificateId: z.string().nullable(),
});
export type QuizResult = z.infer<typeof QuizResult>;
