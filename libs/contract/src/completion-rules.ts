import { z } from 'zod';
import { Id, Share } from './words';

export const moduleKinds = ['page', 'package', 'quiz'] as const;
export const ModuleKind = z.enum(moduleKinds);
export type ModuleKind = z.infer<typeof ModuleKind>;

/** When a module counts as completed. Which rules fit which kind stands in `rulesOfKind`. */
export const CompletionRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page-read') }),
  z.object({ kind: z.literal('package-completed') }),
  z.object({ kind: z.literal('package-passed') }),
  z.object({ kind: z.literal('package-score'), atLeast: Share }),
  z.object({ kind: z.literal('package-opened') }),
  /** Every part of the package that counts has been opened. */
  z.object({ kind: z.literal('package-visited') }),
  /** A quiz of the same course, graded here, has been passed. */
  z.object({ kind: z.literal('package-quiz'), quizModuleId: Id }),
  /** Somebody who follows the learners has confirmed it. */
  z.object({ kind: z.literal('package-confirmed') }),
  z.object({ kind: z.literal('quiz-passed') }),
  z.object({ kind: z.literal('quiz-handed-in') }),
]);
export type CompletionRule = z.infer<typeof CompletionRule>;

export const rulesOfKind: Record<ModuleKind, readonly CompletionRule['kind'][]> = {
  page: ['page-read'],
  package: [
    'package-completed',
    'package-passed',
    'package-score',
    'package-visited',
    'package-opened',
    'package-quiz',
    'package-confirmed',
  ],
  quiz: ['quiz-passed', 'quiz-handed-in'],
};
