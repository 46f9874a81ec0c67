import { z } from 'zod';
import { plainText } from './words';

export const reviewers = ['clinician', 'lawyer', 'survivors', 'linguist'] as const;
/** Something that a reviewer still has to look at; while one is open, the course says "draft". */
export const ReviewFlag = z.object({
  reviewer: z.enum(reviewers),
  what: plainText(500).min(1),
  where: plainText(200),
});
export type ReviewFlag = z.infer<typeof ReviewFlag>;
