import { z } from 'zod';
import { route } from './route';
import { Id } from './words';

export const GivenAnswer = z.object({
  /** What was picked; of something put together, its sides. */
  parts: z.array(z.array(z.string())),
  count: z.number().int(),
  isRight: z.boolean(),
});
export type GivenAnswer = z.infer<typeof GivenAnswer>;

/** Why answers are not told: too few learners, or they wrote them freely. */
export const HiddenAnswers = z.enum(['few', 'written']);
export type HiddenAnswers = z.infer<typeof HiddenAnswers>;

/** One interaction of a part, with each learner's last answer. */
export const AnsweredQuestion = z.object({
  itemId: z.string(),
  /** As the package calls it. */
  id: z.string(),
  type: z.string().nullable(),
  /** What was asked, where the package tells it. */
  text: z.string().nullable(),
  answered: z.number().int().nullable(),
  /** Of the answers that the package called right or wrong. */
  rightShare: z.number().nullable(),
  hidden: HiddenAnswers.nullable(),
  answers: z.array(GivenAnswer),
  /** Answers that too few gave alike. */
  others: z.number().int(),
});
export type AnsweredQuestion = z.infer<typeof AnsweredQuestion>;

export const PackageAnswers = z.object({
  title: z.string(),
  /** Parts with questions, in the order of the package. */
  parts: z.array(z.object({ itemId: z.string(), title: z.string() })),
  questions: z.array(AnsweredQuestion),
});
export type PackageAnswers = z.infer<typeof PackageAnswers>;

export const packageAnswerRoutes = {
  packageAnswers: route({
    method: 'GET',
    path: '/api/packages/:packageId/answers',
    who: 'author-courses',
    summary: 'What learners answered inside a package, question by question, without anybody’s name',
    params: z.object({ packageId: Id }),
    reply: PackageAnswers,
    refusals: ['not-found'],
  }),
};
