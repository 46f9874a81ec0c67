import type { QuizAttempt } from '@amelie/contract';
import { Button, Notice } from '@amelie/ui';
import { useEffect, useRef } from 'react';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import type { AnswerQueue } from './answer-queue';
import { SittingFrame } from './sitting-frame';
import { useHandIn } from './use-hand-in';

interface TimeOverProps {
  attempt: QuizAttempt;
  queue: AnswerQueue;
  language: string | undefined;
}

/**
 * Time is over. What is on its way still counts for a moment, so that it is saved first; then the attempt is handed in.
 * The server does the same by itself when nobody is here.
 */
export function TimeOver({ attempt, queue, language }: TimeOverProps) {
  const t = useT();
  const say = useRefusalText();
  const { handInSaved, isPending, error } = useHandIn(attempt.id, queue);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    handInSaved();
  }, [handInSaved]);
  return (
    <SittingFrame attempt={attempt} left={0} language={language}>
      <section aria-labelledby="time-over" className="flex flex-col gap-4">
        <h2 id="time-over" tabIndex={-1} className="text-xl md:text-[1.625rem]">
          {t('answering.timeOver')}
        </h2>
        <p role="status">{t('answering.timeOverText')}</p>
        {error && (
          <Notice tone="caution" live="assertive">
            {say(error)}
          </Notice>
        )}
        <div>
          <Button pending={isPending && t('quizzes.handingIn')} onPress={handInSaved}>
            {t('answering.toResult')}
          </Button>
        </div>
      </section>
    </SittingFrame>
  );
}
