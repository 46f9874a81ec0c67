import { Icon, LiveRegion, type IconName } from '@amelie/ui';
import { useFormat, useT } from '../lib/i18n';
import { useOnline } from '../lib/use-online';
import type { SaveState } from './commit-queue';
import { saveWords, shownKeys, spokenKeys, type SaveWords } from './save-words';
import { useNow } from './use-now';

const looks: Record<SaveWords['kind'], { look: string; icon: IconName }> = {
  nothing: { look: 'text-muted', icon: 'minus' },
  saving: { look: 'text-muted', icon: 'upload' },
  saved: { look: 'text-good', icon: 'check' },
  unsaved: { look: 'text-caution', icon: 'alert' },
  offline: { look: 'text-caution', icon: 'cloud' },
  refused: { look: 'text-loss', icon: 'alert' },
  stopped: { look: 'text-muted', icon: 'lock' },
};

/** Says in words whether the learner's work is stored. Read aloud only when that changes, not every second. */
export function SaveStatus({ save }: { save: SaveState }) {
  const t = useT();
  const { relative } = useFormat();
  const now = useNow(1000);
  const words = saveWords(save, now, useOnline());
  const { look, icon } = looks[words.kind];
  const spoken = spokenKeys[words.kind];
  const at = words.kind === 'saved' ? new Date(Math.min(words.at, now)).toISOString() : '';
  return (
    <>
      <p
        data-save={words.kind}
        aria-hidden="true"
        className={`flex min-w-0 items-center gap-2 text-s leading-tight ${look}`}
      >
        <Icon name={icon} className="size-4" />
        <span>
          {words.kind === 'saved' ? t('player.saved', { ago: relative(at, now, 'short') }) : t(shownKeys[words.kind])}
        </span>
      </p>
      <LiveRegion>{spoken && t(spoken)}</LiveRegion>
    </>
  );
}
