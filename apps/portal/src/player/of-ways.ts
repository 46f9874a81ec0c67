import type { FromShell } from '@amelie/contract';
import type { PlayerView } from './player-view';

/** What the shell says of the way through a package that is run by its sequencing. */
export type OfWays = Extract<FromShell, { t: 'navigation' | 'not-open' | 'time-over' }>;

export const isOfWays = (message: FromShell): message is OfWays =>
  message.t === 'navigation' || message.t === 'not-open' || message.t === 'time-over';

/** A phase in which something may be asked of the package again; one that is being closed stays so. */
const calm = (phase: PlayerView['phase']) => (phase === 'switching' ? 'running' : phase);

/** What of the player's view changes by it. Pure. */
export function changeByWays({ phase }: Pick<PlayerView, 'phase'>, message: OfWays): Partial<PlayerView> {
  if (message.t === 'not-open') return { word: 'not-open', phase: calm(phase) };
  if (message.t === 'time-over') return { word: message.exits ? 'time-exit' : 'time-over' };
  const { t: _t, ...ways } = message;
  // While an item is being fetched the package says where one is, not where one is going.
  return { ways, phase: ways.current === null ? calm(phase) : phase };
}
