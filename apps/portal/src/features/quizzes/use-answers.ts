import type { QuizAttempt } from '@amelie/contract';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { AnswerQueue, QueueSnapshot } from './answer-queue';
import { openAnswers } from './open-answers';
import { unsavedAnswers } from './unsaved-answers';

/** The answers of an attempt as the person gave them, and the queue that saves them. */
export function useAnswers(attempt: QuizAttempt): { queue: AnswerQueue; snapshot: QueueSnapshot } {
  const [queue] = useState(() => {
    const opened = openAnswers(attempt.id);
    // What an earlier visit could not save is read before anything new is kept in its place.
    const unsaved = unsavedAnswers.read(attempt.id);
    opened.adopt(attempt.answers);
    if (!attempt.submittedAt) opened.resume(unsaved);
    return opened;
  });
  useEffect(() => queue.adopt(attempt.answers), [queue, attempt.answers]);
  useEffect(() => {
    addEventListener('online', queue.retry);
    return () => removeEventListener('online', queue.retry);
  }, [queue]);
  useEffect(() => {
    const hidden = () => document.visibilityState === 'hidden' && queue.release();
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      queue.release();
    };
  }, [queue]);
  return { queue, snapshot: useSyncExternalStore(queue.subscribe, queue.read) };
}
