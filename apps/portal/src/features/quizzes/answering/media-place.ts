import type { QuestionMedia } from '@amelie/contract';

/** A file that the platform keeps is named by what is in it. */
const kept = /^[0-9a-f]{64}\.[a-z0-9]{2,5}$/u;

/** Where the file of a question's picture or recording is fetched; null for one that was never brought here. */
export function mediaPlace({ file }: Pick<QuestionMedia, 'file'>): string | null {
  return kept.test(file) ? `/api/question-media/${file}` : null;
}
