import type { QuizAttempt } from '@amelie/contract';
import { Button, Card, Notice } from '@amelie/ui';
import { lazy, Suspense, useState, type ReactNode, type Ref } from 'react';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import type { AnswerQueue } from './answer-queue';
import type { AskedQuestion } from './asked-question';
import { ReviewList } from './review-list';
import type { Step } from './sitting-steps';
import { useHandIn } from './use-hand-in';

const OpenQuestions = lazy(() => import('./open-questions').then((file) => ({ default: file.OpenQuestions })));

interface HandInProps {
  attempt: QuizAttempt;
  asked: readonly AskedQuestion[];
  queue: AnswerQueue;
  heading: Ref<HTMLHeadingElement>;
  language: string | undefined;
  onGo: (step: Step) => void;
  /** Whether the answers are saved. */
  children: ReactNode;
}

/** The last step: what has an answer and what has none, and the hand-in. Whatever is open is asked about once. */
export function HandIn({ attempt, asked, queue, heading, language, onGo, children }: HandInProps) {
  const t = useT();
  const say = useRefusalText();
  const [asking, setAsking] = useState(false);
  const { handIn, isPending, isUnsaved, error } = useHandIn(attempt.id, queue);
  const open = asked.filter(({ isAnswered }) => !isAnswered).length;
  const confirmed = () => {
    setAsking(false);
    handIn();
  };
  return (
    <section aria-labelledby="hand-in" className="flex flex-col gap-4">
      <h2 id="hand-in" ref={heading} tabIndex={-1} className="text-xl md:text-[1.625rem]">
        {t('quizzes.lookThroughTitle')}
      </h2>
      <p className="text-muted">{open > 0 ? t('quizzes.openCount', { count: open }) : t('quizzes.allAnswered')}</p>
      <Card className="py-2">
        <ReviewList asked={asked} language={language} onGo={onGo} />
      </Card>
      {children}
      {isUnsaved && (
        <Notice tone="loss" live="assertive" title={t('quizzes.unsavedTitle')}>
          {t('quizzes.unsavedText')}
        </Notice>
      )}
      {error && (
        <Notice tone="loss" live="assertive">
          {say(error)}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button kind="quiet" onPress={() => onGo(asked.length)}>
          {t('common.back')}
        </Button>
        <Button pending={isPending && t('quizzes.handingIn')} onPress={() => (open > 0 ? setAsking(true) : handIn())}>
          {t('quizzes.handIn')}
        </Button>
      </div>
      {asking && (
        <Suspense fallback={null}>
          <OpenQuestions count={open} isOpen onOpenChange={setAsking} onConfirm={confirmed} />
        </Suspense>
      )}
    </section>
  );
}
