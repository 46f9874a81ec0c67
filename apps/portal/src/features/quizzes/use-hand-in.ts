import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { AnswerQueue } from './answer-queue';
import { useSubmitQuiz } from './queries';

/** Hands in only what is safe on the server: an answer that still waits is saved first, or told. */
export function useHandIn(attemptId: string, queue: AnswerQueue) {
  const navigate = useNavigate();
  const submit = useSubmitQuiz(attemptId);
  const [saving, setSaving] = useState<'idle' | 'saving' | 'unsaved'>('idle');
  const send = (query = '') =>
    submit.mutate(
      { path: { attemptId } },
      { onSuccess: () => void navigate(`/quiz-attempts/${attemptId}/result${query}`, { replace: true }) },
    );
  const handIn = async () => {
    setSaving('saving');
    const safe = await queue.flush();
    setSaving(safe ? 'idle' : 'unsaved');
    if (safe) send();
  };
  const handInSaved = async () => {
    setSaving('saving');
    await queue.flush();
    setSaving('idle');
    send('?by=time');
  };
  return {
    handIn: () => void handIn(),
    /** Hands in what is on the server, whatever did not reach it: time is over. */
    handInSaved: () => void handInSaved(),
    isPending: saving === 'saving' || submit.isPending || submit.isSuccess,
    isUnsaved: saving === 'unsaved',
    error: submit.error,
  };
}
