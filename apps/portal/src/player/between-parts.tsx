import { useT } from '../lib/i18n';
import type { PlayerView } from './player-view';

/** Said over the empty stage while no part is open. */
export function BetweenParts({ view: { ways, phase, where } }: { view: PlayerView }) {
  const t = useT();
  if (!ways || ways.current !== null || phase !== 'running' || where !== 'page') return null;
  const goesOn = (ways.continue && !ways.hidden.includes('continue')) || ways.outline.some(({ open }) => open);
  return (
    <div role="status" className="absolute inset-0 grid place-items-center bg-paper p-6 text-center">
      <p className="max-w-prose text-muted">{t(goesOn ? 'player.choosePart' : 'player.nothingOpen')}</p>
    </div>
  );
}
