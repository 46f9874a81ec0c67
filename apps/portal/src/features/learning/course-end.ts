import type { CoursePage } from '@amelie/contract';
import { missingParts } from './missing-words';

/**
 * How a course stands at its end: `certified` and `completed` are done, with a certificate or without one; `not-yet`
 * means that all that is missing was tried and not passed; else one is still on the way.
 */
export type CourseEnd = 'certified' | 'completed' | 'not-yet' | 'on-the-way';

export function courseEnd({
  completedAt,
  certificateId,
  modules,
}: Pick<CoursePage, 'completedAt' | 'certificateId'> & {
  modules: readonly Pick<CoursePage['modules'][number], 'required' | 'state'>[];
}): CourseEnd {
  if (completedAt) return certificateId ? 'certified' : 'completed';
  const missing = missingParts(modules);
  return missing.length > 0 && missing.every(({ state }) => state === 'failed') ? 'not-yet' : 'on-the-way';
}
