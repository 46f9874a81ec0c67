import type { ModuleState } from '@amelie/contract';
import { backFrom, noteAsLastPlace, type WayOut } from './leaving';
import { openVariant } from './open-variant';
import { hasEndedCourse, type PlayerView } from './player-view';

interface Leaving {
  view: PlayerView;
  openedAs: ModuleState | null;
  wayOut: WayOut;
}

/** Leaves the player's page: back to the course or to its end, to a page beside the way, or to another package. */
export async function goOut({ view, openedAs, wayOut }: Leaving): Promise<void> {
  const back = backFrom(view.state, document.referrer, location.origin);
  if (wayOut === 'back') return location.assign(hasEndedCourse(view, openedAs) ? `${back}/end` : back);
  if (typeof wayOut === 'object') return openVariant(view.state, wayOut.variant, back);
  noteAsLastPlace(view.state, back);
  location.assign(wayOut);
}
