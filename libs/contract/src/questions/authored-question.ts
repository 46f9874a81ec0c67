import { z } from 'zod';
import { Id, plainText } from '../words';

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
