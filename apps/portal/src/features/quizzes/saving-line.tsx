import { Button, Icon, type IconName } from '@amelie/ui';
import { isRefusal, useRefusalText } from '../../lib/api';
import { useT, type MessageKey } from '../../lib/i18n';
import type { AnswerQueue, QueueSnapshot } from './answer-queue';

interface SavingLineProps {
  queue: AnswerQueue;
  snapshot: QueueSnapshot;
  /** Whether there is anything on screen to be saved. */
  hasAnswer: boolean;
}

type Saving = 'none' | 'saving' | 'saved' | 'unsaved';

const looks: Record<Saving, { icon: IconName; tone: string; words: MessageKey }> = {
  none: { icon: 'info', tone: 'text-muted', words: 'quizzes.savedAsGiven' },
  saving: { icon: 'clock', tone: 'text-muted', words: 'quizzes.saving' },
  saved: { icon: 'check', tone: 'text-good', words: 'quizzes.saved' },
  unsaved: { icon: 'alert', tone: 'text-loss', words: 'quizzes.unsaved' },
};

function savingOf({ answers }: QueueSnapshot, hasAnswer: boolean): Saving {
  const states = new Set([...answers.values()].map(({ state }) => state));
  if (states.has('unsaved')) return 'unsaved';
  if (states.has('saving')) return 'saving';
  return hasAnswer ? 'saved' : 'none';
}

/** Whether the answers are safe, in words; read aloud when it changes. */
export function SavingLine({ queue, snapshot, hasAnswer }: SavingLineProps) {
  const t = useT();
  const say = useRefusalText();
  const saving = savingOf(snapshot, hasAnswer);
  const { icon, tone, words } = looks[saving];
  const { failure } = snapshot;
  const hasReason = saving === 'unsaved' && failure !== null && !isRefusal(failure, 'offline');
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      <p role="status" className={`flex min-h-11 min-w-0 items-center gap-2 text-s font-medium ${tone}`}>
        <Icon name={icon} className="size-4.5" />
        <span className="min-w-0">
          {t(words)}
          {hasReason && ` ${say(failure)}`}
        </span>
      </p>
      {saving === 'unsaved' && (
        <Button kind="plain" size="s" onPress={queue.retry}>
          {t('quizzes.saveNow')}
        </Button>
      )}
    </div>
  );
}
