import { z } from 'zod';
import { HandMark } from './questions/marking';
import { Question } from './questions/question';
import { QuestionShape } from './questions/question-shape';
import { route } from './route';
import { Id, Instant, plainText, Share } from './words';

/** A text that waits for a person. Whose it is, is not told: it is marked for what it says. */
export const WaitingText = z.object({
  attemptId: Id,
  questionId: Id,
  moduleTitle: z.string(),
  submittedAt: Instant,
  /** As it was asked, with its rubric and the notes for markers. */
  question: QuestionShape,
  text: z.string(),
  /** What was marked so far, while the rubric is not whole or other texts of the attempt wait. */
  mark: HandMark.nullable(),
});
export type WaitingText = z.infer<typeof WaitingText>;

const Outcome = z.object({ score: Share, passed: z.boolean() });

/** Somebody whose result changes. Named to whoever may follow learners; else only counted. */
export const RegradedPerson = z.object({
  name: z.string(),
  attempt: z.number().int(),
  before: Outcome,
  after: Outcome,
  /** A certificate of the course stands. It goes on standing: what becomes of it is decided where certificates are. */
  hasCertificate: z.boolean(),
});

export const RegradeReport = z.object({
  /** Attempts in which the question was asked and that are marked. */
  attempts: z.number().int(),
  /** Whose score changes. */
  changed: z.number().int(),
  newlyPassed: z.number().int(),
  noLongerPassed: z.number().int(),
  /** Of those, how many hold a certificate, which stays. */
  certificatesInQuestion: z.number().int(),
  /** Attempts that the correction does not fit: they were asked something else, and stay as they are. */
  unfit: z.number().int(),
  people: z.array(RegradedPerson),
});
export type RegradeReport = z.infer<typeof RegradeReport>;

export const Regrade = z.object({
  id: Id,
  moduleTitle: z.string(),
  questionName: z.string(),
  reason: z.string(),
  at: Instant,
  by: z.string().nullable(),
  changed: z.number().int(),
  newlyPassed: z.number().int(),
  noLongerPassed: z.number().int(),
});

const ofCourse = z.object({ courseId: Id });
const ofText = z.object({ courseId: Id, attemptId: Id, questionId: Id });
const ofQuestion = z.object({ courseId: Id, moduleId: Id, questionId: Id });

export const quizMarkingRoutes = {
  listWaitingTexts: route({
    method: 'GET',
    path: '/api/courses/:courseId/waiting-texts',
    who: 'author-courses',
    summary: 'Texts of learners that a person has to mark, the oldest first, without names',
    params: ofCourse,
    reply: z.object({ texts: z.array(WaitingText), total: z.number().int() }),
    refusals: ['not-found'],
  }),
  markText: route({
    method: 'PUT',
    path: '/api/courses/:courseId/waiting-texts/:attemptId/:questionId/mark',
    who: 'author-courses',
    summary: 'Mark a text by its rubric; with the last mark of an attempt its result stands',
    params: ofText,
    body: HandMark,
    /** `waiting`: texts of this attempt that still wait, this one among them while its rubric is not whole. */
    reply: z.object({ waiting: z.number().int() }),
    refusals: ['not-found', 'already-marked', 'mark-unknown'],
  }),
  previewRegrade: route({
    method: 'POST',
    path: '/api/courses/:courseId/modules/:moduleId/questions/:questionId/regrade-previews',
    who: 'author-courses',
    summary: 'Whose results a corrected question would change; nothing is changed by looking',
    params: ofQuestion,
    body: z.object({ question: Question }),
    reply: RegradeReport,
    refusals: ['not-found'],
  }),
  regradeQuestion: route({
    method: 'POST',
    path: '/api/courses/:courseId/modules/:moduleId/questions/:questionId/regrades',
    who: 'author-courses',
    summary: 'Mark all attempts anew by a corrected question; certificates stay as they are',
    params: ofQuestion,
    body: z.object({ question: Question, reason: plainText(500) }),
    reply: RegradeReport,
    refusals: ['not-found', 'reason-missing'],
  }),
  listRegrades: route({
    method: 'GET',
    path: '/api/courses/:courseId/regrades',
    who: 'author-courses',
    summary: 'Corrections after which attempts were marked anew, the newest first',
    params: ofCourse,
    reply: z.object({ regrades: z.array(Regrade) }),
    refusals: ['not-found'],
  }),
};
