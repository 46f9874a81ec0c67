import { passing, remembered } from '../../lib/storage/remembered';
import type { GivenAnswer } from './answer-queue';

const placeOf = (attemptId: string) => `unsaved.${attemptId}`;

function isAnswer(value: unknown): value is GivenAnswer {
  if (typeof value !== 'object' || value === null) return false;
  if (!('questionId' in value && 'answer' in value && 'given' in value)) return false;
  const { questionId, answer, given } = value;
  const typed = typeof answer === 'object' && answer !== null && 'type' in answer && typeof answer.type === 'string';
  return typeof questionId === 'string' && typed && typeof given === 'number' && Number.isInteger(given) && given > 0;
}

/** Reads kept answers back; whatever else may stand there counts as none. The server says whether an answer fits. */
export function readAnswers(text: string | null): GivenAnswer[] {
  try {
    const stored: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(stored) ? stored.filter(isAnswer) : [];
  } catch {
    return [];
  }
}

/** Answers of these types are somebody's own words. */
const written = new Set<string>(['short-text', 'cloze', 'essay', 'reflection']);

const storages = [
  { storage: passing, isHere: ({ answer }: GivenAnswer) => written.has(answer.type) },
  { storage: remembered, isHere: ({ answer }: GivenAnswer) => !written.has(answer.type) },
];

/**
 * Answers that have not reached the server yet, kept on this device until they do. Ids, which tell nothing to whoever
 * else uses the device, stay also when the tab is closed; words go with the tab.
 */
export const unsavedAnswers = {
  read: (attemptId: string): GivenAnswer[] =>
    storages.flatMap(({ storage }) => readAnswers(storage.read(placeOf(attemptId)))),
  keep(attemptId: string, answers: readonly GivenAnswer[]): void {
    for (const { storage, isHere } of storages) {
      const here = answers.filter(isHere);
      if (here.length === 0) storage.forget(placeOf(attemptId));
      else storage.keep(placeOf(attemptId), JSON.stringify(here));
    }
  },
};
