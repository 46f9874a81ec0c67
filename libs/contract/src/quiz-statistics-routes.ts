import { z } from 'zod';
import { AttemptChoice, QuizStatistics, StatisticsReach } from './quiz-statistics';
import { route } from './route';
import { Id } from './words';

export const quizStatisticsRoutes = {
  quizStatistics: route({
    method: 'GET',
    path: '/api/courses/:courseId/quizzes/:moduleId/statistics',
    who: 'author-courses',
    summary: 'How the questions of a quiz perform, without anybody’s name; kept for 15 minutes',
    params: z.object({ courseId: Id, moduleId: Id }),
    query: z.object({
      attempts: AttemptChoice.default('first'),
      reach: StatisticsReach.default('course'),
      /** `again`: computed anew, whatever is kept. */
      compute: z.enum(['kept', 'again']).default('kept'),
    }),
    reply: QuizStatistics,
    refusals: ['not-found'],
  }),
};
