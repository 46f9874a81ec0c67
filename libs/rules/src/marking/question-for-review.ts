import type { AnyQuestion, RichText } from '@amelie/contract';

const nothing: RichText = { type: 'doc', content: [] };

/**
 * A frozen question for its learner after the hand-in: key, feedback and source are theirs to read. What is written
 * for authors and markers only is not.
 */
export function questionForReview(question: AnyQuestion): AnyQuestion {
  const open = { ...question, name: '–', tags: [], objectives: [], translations: [] };
  return open.type === 'essay' ? { ...open, markerNotes: nothing } : open;
}
