import { z } from 'zod';
import { Answer } from './questions/answer';
import { AttemptQuestion, ReviewedQuestion } from './quizzes';
import { route } from './route';
import { Id, Language } from './words';

/** So many questions of the course bring it back to mind. */
export const boosterQuestions = 3;

/** A few questions of a course that was done, to bring it back to mind. They count for nothing. */
export const Booster = z.object({
  courseId: Id,
  courseTitle: z.string(),
  language: Language,
  questions: z.array(AttemptQuestion),
});
export type Booster = z.infer<typeof Booster>;

const inCourse = z.object({ courseId: Id });

/** Routes of `test-sets` beside those of the tests. */
export const boosterRoutes = {
  openBooster: route({
    method: 'POST',
    path: '/api/my/courses/:courseId/booster',
    who: 'learn',
    summary: 'Three questions of a course that I have done, others each time; they count for nothing',
    params: inCourse,
    reply: Booster,
    refusals: ['not-found', 'booster-not-open'],
  }),
  answerBooster: route({
    method: 'POST',
    path: '/api/my/courses/:courseId/booster/answers',
    who: 'learn',
    summary: 'How my answers to these questions stand; neither the answers nor how they stand are kept',
    params: inCourse,
    body: z.object({ answers: z.array(z.object({ questionId: Id, answer: Answer })).max(boosterQuestions) }),
    reply: z.object({ questions: z.array(ReviewedQuestion) }),
    refusals: ['not-found', 'booster-not-open', 'answer-unknown'],
  }),
};
