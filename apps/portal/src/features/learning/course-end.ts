import type { CoursePage } from '@amelie/contract';
import { missingParts } from './missing-words';

/**
 * How a course stands at its end: `certified` and `completed` are done, with a certificate or without one; `form-first`
 * is done as well, but its certificate waits for the evaluation form; `not-yet` means that all that is missing was tried and not passed; else one is still on the way.
 */
export type CourseEnd = 'certified' | 'completed' | 'form-first' | 'not-yet' | 'on-the-way';

/** The certificate of a course that is done waits for its evaluation form. */
export const waitsForForm = ({ completedAt, certificateId, form }: Standing): boolean =>
  completedAt !== null && certificateId === null && form !== null && form.required && form.end === 'open';

type Standing = Pick<CoursePage, 'completedAt' | 'certificateId' | 'form'>;

export function courseEnd({
  modules,
  ...standing
}: Standing & {
  modules: readonly Pick<CoursePage['modules'][number], 'required' | 'state'>[];
}): CourseEnd {
  if (waitsForForm(standing)) return 'form-first';
  if (standing.completedAt) return standing.certificateId ? 'certified' : 'completed';
  const missing = missingParts(modules);
  return missing.length > 0 && missing.every(({ state }) => state === 'failed') ? 'not-yet' : 'on-the-way';
}
