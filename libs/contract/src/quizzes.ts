import { z } from 'zod';
import { route } from './route';
import { Id, Instant, Language, plainText, Share } from './words';

export const questionKinds = ['single', 'multiple', 'true-false'] as const;
export const QuestionKind = z.enum(questionKinds);
export type QuestionKind = z.infer<typeof QuestionKind>;

/** A question as its author writes it, with the key. Never part of a learner's reply before hand-in. */
export const AuthoredOption = z.object({
  id: Id,
  text: plainText(1000).min(1),
  correct: z.boolean(),
  feedback: plainText(2000),
});
export const AuthoredQuestion = z
  .object({
    id: Id,
    kind: QuestionKind,
    stem: plainText(4000).min(1),
    options: z.array(AuthoredOption).min(2).max(12),
    feedback: plainText(2000),
    source: plainText(500),
    points: z.number().int().min(1).max(100),
  })
  .refine((q) => q.options.some((o) => o.correct), { path: ['options'], message: 'no-correct-option' })
  .refine((q) => q.kind === 'multiple' || q.options.filter((o) => o.correct).length === 1, {
    path: ['options'],
    message: 'exactly-one-correct-option',
  })
  .refine((q) => q.kind !== 'true-false' || q.options.length === 2, {
    path: ['options'],
    message: 'exactly-two-options',
  });
export type AuthoredQuestion = z.infer<typeof AuthoredQuestion>;

/** Answers and results point at questions and options by their id, so each id stands once in a quiz. */
function idsStandOnce(questions: AuthoredQuestion[]): boolean {
  const ids = questions.flatMap((question) => [question.id, ...question.options.map((option) => option.id)]);
  return new Set(ids).size === ids.length;
}

export const QuizDefinition = z.object({
  passMark: Share,
  /** null: as many as one likes. */
  attemptsAllowed: z.number().int().min(1).max(20).nullable(),
  shuffleOptions: z.boolean(),
  questions: z.array(AuthoredQuestion).max(200).refine(idsStandOnce, { message: 'id-stands-twice' }),
});
export type QuizDefinition = z.infer<typeof QuizDefinition>;

/** A question as a learner sees it: option ids are random for each attempt and tell nothing. */
export const PaperQuestion = z.object({
  id: Id,
  kind: QuestionKind,
  stem: z.string(),
  options: z.array(z.object({ id: Id, text: z.string() })),
});
export type PaperQuestion = z.infer<typeof PaperQuestion>;

export const QuizAttempt = z.object({
  id: Id,
  moduleId: Id,
  courseId: Id,
  title: z.string(),
  number: z.number().int(),
  passMark: Share,
  startedAt: Instant,
  submittedAt: Instant.nullable(),
  questions: z.array(PaperQuestion),
  /** `given` is the number of the newest answer kept: whoever goes on counts from there. */
  answers: z.array(z.object({ questionId: Id, chosen: z.array(Id), given: z.number().int(), savedAt: Instant })),
});
export type QuizAttempt = z.infer<typeof QuizAttempt>;

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
  results: z.array(
    z.object({ attemptId: Id, number: z.number().int(), score: Share, passed: z.boolean(), submittedAt: Instant }),
  ),
});
export type QuizOverview = z.infer<typeof QuizOverview>;

export const ReviewedQuestion = z.object({
  id: Id,
  kind: QuestionKind,
  stem: z.string(),
  options: z.array(
    z.object({ id: Id, text: z.string(), chosen: z.boolean(), correct: z.boolean(), feedback: z.string() }),
  ),
  earned: z.number(),
  points: z.number(),
  feedback: z.string(),
  source: z.string(),
});

export const QuizResult = z.object({
  attemptId: Id,
  moduleId: Id,
  courseId: Id,
  title: z.string(),
  score: Share,
  passMark: Share,
  passed: z.boolean(),
  submittedAt: Instant,
  attemptsLeft: z.number().int().nullable(),
  questions: z.array(ReviewedQuestion),
  courseCompleted: z.boolean(),
  certificateId: z.string().nullable(),
});
export type QuizResult = z.infer<typeof QuizResult>;

const ofModule = z.object({ moduleId: Id });
const ofAttempt = z.object({ attemptId: Id });

export const quizRoutes = {
  getDraftQuiz: route({
    method: 'GET',
    path: '/api/courses/:courseId/draft/modules/:moduleId/quiz',
    who: 'author-courses',
    summary: 'A quiz of the draft with its questions and keys',
    params: z.object({ courseId: Id, moduleId: Id }),
    reply: QuizDefinition,
    refusals: ['not-found', 'module-kind-mismatch'],
  }),
  changeDraftQuiz: route({
    method: 'PUT',
    path: '/api/courses/:courseId/draft/modules/:moduleId/quiz',
    who: 'author-courses',
    summary: 'Save a quiz of the draft as a whole',
    params: z.object({ courseId: Id, moduleId: Id }),
    body: QuizDefinition,
    reply: z.object({ savedAt: Instant }),
    refusals: ['not-found', 'module-kind-mismatch'],
  }),
  getQuiz: route({
    method: 'GET',
    path: '/api/my/modules/:moduleId/quiz',
    who: 'learn',
    summary: 'The quiz before a start: rules, attempts used, results so far',
    params: ofModule,
    reply: QuizOverview,
    refusals: ['not-found'],
  }),
  startQuizAttempt: route({
    method: 'POST',
    path: '/api/my/modules/:moduleId/quiz-attempts',
    who: 'learn',
    summary: 'Start an attempt, or go on with the open one',
    params: ofModule,
    reply: QuizAttempt,
    refusals: ['not-found', 'no-attempts-left', 'quiz-empty', 'module-locked'],
  }),
  getQuizAttempt: route({
    method: 'GET',
    path: '/api/quiz-attempts/:attemptId',
    who: 'learn',
    summary: 'An attempt of mine with the answers saved so far',
    params: ofAttempt,
    reply: QuizAttempt,
    refusals: ['not-found'],
  }),
  saveQuizAnswer: route({
    method: 'PUT',
    path: '/api/quiz-attempts/:attemptId/answers/:questionId',
    who: 'learn',
    summary: 'Save the answer to one question; the newest of one tab wins by `given`, a rising number',
    params: z.object({ attemptId: Id, questionId: Id }),
    body: z.object({ chosen: z.array(Id).max(12), given: z.number().int().min(1).max(2_147_483_647) }),
    /** `kept` is false when a newer answer, from another tab, was there already: it stands. */
    reply: z.object({ savedAt: Instant, kept: z.boolean() }),
    refusals: ['not-found', 'attempt-closed', 'answer-unknown'],
  }),
  submitQuiz: route({
    method: 'POST',
    path: '/api/quiz-attempts/:attemptId/submission',
    who: 'learn',
    summary: 'Hand in: graded from what is saved; a second hand-in answers with the same result',
    params: ofAttempt,
    reply: QuizResult,
    refusals: ['not-found'],
  }),
  getQuizResult: route({
    method: 'GET',
    path: '/api/quiz-attempts/:attemptId/result',
    who: 'learn',
    summary: 'The result of a handed-in attempt with feedback',
    params: ofAttempt,
    reply: QuizResult,
    refusals: ['not-found'],
  }),
};
