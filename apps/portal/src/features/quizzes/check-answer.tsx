import { Button, Notice } from '@amelie/ui';
import { useRefusalText } from '../../lib/api';
import { useT } from '../../lib/i18n';
import type { AnswerQueue } from './answer-queue';
import { useCheckAnswer } from './queries';

interface CheckAnswerProps {
  attemptId: string;
  questionId: string;
  queue: AnswerQueue;
}

/** Has an answer checked once it is saved. It is told before that the answer stays as it is then. */
export function CheckAnswer({ attemptId, questionId, queue }: CheckAnswerProps) {
  const t = useT();
  const say = useRefusalText();
  const check = useCheckAnswer(attemptId, questionId);
  const press = async () => {
    if (await queue.flush()) check.mutate({ path: { attemptId, questionId } });
  };
  return (
    <div className="flex flex-col gap-3">
      {check.isError && (
        <Notice tone="caution" live="assertive">
          {say(check.error)}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button kind="quiet" onPress={() => void press()} pending={check.isPending && t('answering.checking')}>
          {t('answering.check')}
        </Button>
        <span className="text-s text-muted">{t('answering.checkHint')}</span>
      </div>
    </div>
  );
}
