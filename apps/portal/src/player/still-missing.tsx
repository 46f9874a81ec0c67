import { useT } from '../lib/i18n';
import { useMissingText } from '../lib/still-missing';
import type { PlayerView } from './player-view';

/** What the activity still needs before it counts, once something of it has been stored. */
export function StillMissing({ view: { missing, state } }: { view: PlayerView }) {
  const t = useT();
  const say = useMissingText();
  if (!state || state.preview || missing.length === 0) return null;
  return (
    <span className="truncate text-s text-muted max-sm:hidden">
      {t('learning.still.missing', { what: missing.map((one) => say(one)).join(' · ') })}
    </span>
  );
}
