import { remembered } from '../../lib/storage/remembered';
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

/** Answers that have not reached the server yet, kept on this device until they do, also when the tab is closed. */
export const unsavedAnswers = {
  read: (attemptId: string): GivenAnswer[] => readAnswers(remembered.read(placeOf(attemptId))),
  keep(attemptId: string, answers: readonly GivenAnswer[]): void {
    if (answers.length === 0) remembered.forget(placeOf(attemptId));
    else remembered.keep(placeOf(attemptId), JSON.stringify(answers));
  },
};
