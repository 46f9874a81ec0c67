import type { QuizAttempt } from '@amelie/contract';
import { useState } from 'react';
import type { AnswerQueue } from './answer-queue';
import { useStepOn } from './queries';
import { useHandIn } from './use-hand-in';

/** Goes on to the next question, or hands in after the last one, once the answer here is safe on the server. */
export function useGoForward({ id: attemptId, questionCount }: QuizAttempt, queue: AnswerQueue, position: number) {
  const stepOn = useStepOn(attemptId);
  const last = useHandIn(attemptId, queue);
  const [saving, setSaving] = useState<'idle' | 'saving' | 'unsaved'>('idle');
  const go = async () => {
    if (position >= questionCount) return last.handIn();
    setSaving('saving');
    const safe = await queue.flush();
    setSaving(safe ? 'idle' : 'unsaved');
    if (safe) stepOn.mutate({ path: { attemptId }, body: { position: position + 1 } });
  };
  return {
    go: () => void go(),
    isPending: saving === 'saving' || stepOn.isPending || last.isPending,
    isUnsaved: saving === 'unsaved' || last.isUnsaved,
    error: stepOn.error ?? last.error,
  };
}
