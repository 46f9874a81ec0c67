import type { Course } from './course';
import { withoutMarkers } from './source-markers';

/** How many words a text has. */
export function wordsIn(text: string): number {
  return withoutMarkers(text).split(/\s+/).filter(Boolean).length;
}

/** How much longer a translation may be: the same takes more words than in English. */
export function growthOf(course: Course): number {
  return course.language === course.originalLanguage ? 1 : 1.3;
}
