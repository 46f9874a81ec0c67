import { z } from 'zod';

/** `forward`: one question after the other; what was passed is not changed any more. */
export const navigations = ['free', 'forward'] as const;
export const Navigation = z.enum(navigations);
export type Navigation = z.infer<typeof Navigation>;

/** Which attempt counts where there are several. */
export const gradings = ['highest', 'first', 'last', 'average'] as const;
export const Grading = z.enum(gradings);
export type Grading = z.infer<typeof Grading>;

/**
 * What is told of keys and feedback. `whole`: all of it after the hand-in. `score`: the score only. `each`: of a
 * question as soon as its learner has its answer checked, which fixes the answer. `passed-or-last`: all of it once
 * nothing can be gained by knowing, because the quiz is passed or no attempt is left.
 */
export const feedbackPolicies = ['whole', 'score', 'each', 'passed-or-last'] as const;
export const FeedbackPolicy = z.enum(feedbackPolicies);
export type FeedbackPolicy = z.infer<typeof FeedbackPolicy>;

/** How a quiz is given: the rules that its learners are told before they start. */
export const QuizDelivery = z.object({
  /** null: as many as one likes. */
  attemptsAllowed: z.number().int().min(1).max(20).nullable(),
  /** Whether parts are shuffled where their question allows it. */
  shuffleOptions: z.boolean(),
  /** Within each section. */
  shuffleQuestions: z.boolean(),
  /** From the start, on the server's clock; null: no limit. */
  minutesAllowed: z.number().int().min(1).max(600).nullable(),
  navigation: Navigation,
  /** Between a hand-in and the next start. */
  coolOffHours: z.number().int().min(0).max(720),
  grading: Grading,
  feedbackPolicy: FeedbackPolicy,
});
export type QuizDelivery = z.infer<typeof QuizDelivery>;

/** What a quiz begins with: nothing presses, everything is told afterwards. */
export const usualDelivery: QuizDelivery = {
  attemptsAllowed: null,
  shuffleOptions: true,
  shuffleQuestions: false,
  minutesAllowed: null,
  navigation: 'free',
  coolOffHours: 0,
  grading: 'highest',
  feedbackPolicy: 'whole',
};

/** Seconds after a deadline in which answers that were on their way still count. */
export const graceSeconds = 30;
