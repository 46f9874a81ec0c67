import { z } from 'zod';
import { Answer } from './questions/answer';
import { AskedQuestion } from './questions/asked-question';
import { QuizAttempt, QuizDefinition, QuizOverview, QuizResult, ReviewedQuestion } from './quizzes';
import { route } from './route';
import { Id, Instant } from './words';

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
    refusals: [
      'not-found',
      'no-attempts-left',
      'quiz-empty',
      'module-locked',
      'cool-off',
      'draw-short',
      'test-not-open',
    ],
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
    body: z.object({ answer: Answer, given: z.number().int().min(1).max(2_147_483_647) }),
    /**
     * `kept` is false when a newer answer, from another tab, was there already, or when a decision of a case would be
     * taken back: what was there stands. `asked` is a case as far as it is told by the answer that stands.
     */
    reply: z.object({ savedAt: Instant, kept: z.boolean(), asked: AskedQuestion.nullable() }),
    refusals: ['not-found', 'attempt-closed', 'deadline-passed', 'question-passed', 'answer-checked', 'answer-unknown'],
  }),
  stepOn: route({
    method: 'PUT',
    path: '/api/quiz-attempts/:attemptId/position',
    who: 'learn',
    summary: 'Go on to the next question where one goes forward only; the one before is not changed any more',
    params: ofAttempt,
    /** The question to go to, from 1: a repeated request goes no further. */
    body: z.object({ position: z.number().int().min(1).max(500) }),
    reply: QuizAttempt,
    refusals: ['not-found', 'attempt-closed', 'deadline-passed'],
  }),
  flagQuestion: route({
    method: 'PUT',
    path: '/api/quiz-attempts/:attemptId/flags/:questionId',
    who: 'learn',
    summary: 'Mark a question to look at again, or take the mark away',
    params: z.object({ attemptId: Id, questionId: Id }),
    body: z.object({ flagged: z.boolean() }),
    reply: z.object({ flagged: z.array(Id) }),
    refusals: ['not-found', 'attempt-closed'],
  }),
  checkAnswer: route({
    method: 'POST',
    path: '/api/quiz-attempts/:attemptId/answers/:questionId/checks',
    who: 'learn',
    summary: 'Have the saved answer checked where feedback follows each question; the answer is fixed by it',
    params: z.object({ attemptId: Id, questionId: Id }),
    reply: ReviewedQuestion,
    refusals: ['not-found', 'attempt-closed', 'deadline-passed', 'feedback-later', 'not-answered'],
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
