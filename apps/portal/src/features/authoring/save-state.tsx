import { Button, Icon, type IconName } from '@amelie/ui';
import { isRefusal, useRefusalText } from '../../lib/api';
import { useFormat, useT, type Formats, type Translate } from '../../lib/i18n';
import type { SaveState as State } from '../../lib/autosave/autosaver';

const look: Record<State['kind'], { icon: IconName; tone: string }> = {
  untouched: { icon: 'check', tone: 'text-muted' },
  waiting: { icon: 'clock', tone: 'text-muted' },
  saving: { icon: 'clock', tone: 'text-muted' },
  saved: { icon: 'check', tone: 'text-good' },
  failed: { icon: 'alert', tone: 'text-loss' },
};

/** Whether the work is safe, in words; read aloud when it changes. */
export function SaveState({ state, onRetry }: { state: State; onRetry: () => void }) {
  const t = useT();
  const format = useFormat();
  const say = useRefusalText();
  const { icon, tone } = look[state.kind];
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <p role="status" className={`flex min-h-11 items-center gap-2 text-s ${tone}`}>
        <Icon name={icon} className="size-4" />
        <span>
          {wordsOf(state, t, format)}
          {state.kind === 'failed' && !isRefusal(state.error, 'offline') && ` ${say(state.error)}`}
        </span>
      </p>
      {state.kind === 'failed' && (
        <Button kind="plain" size="s" onPress={onRetry}>
          {t('authoring.saveNow')}
        </Button>
      )}
    </div>
  );
}

function wordsOf(state: State, t: Translate, format: Formats): string {
  switch (state.kind) {
    case 'untouched':
      return t('authoring.saveUntouched');
    case 'waiting':
      return t('authoring.saveWaiting');
    case 'saving':
      return t('common.saving');
    case 'saved':
      return t('authoring.saveSaved', { time: format.date(state.at, 'time') });
    case 'failed':
      return t(isRefusal(state.error, 'offline') ? 'authoring.saveOffline' : 'authoring.saveFailed');
  }
}
