import type { MessageKey } from '../lib/i18n';
import type { SaveState } from './commit-queue';

export type SaveWords =
  /** `player.saved` with the time since then. */
  { kind: 'saved'; at: number } | { kind: 'nothing' | 'saving' | 'unsaved' | 'offline' | 'refused' | 'stopped' };

/** An answer that takes longer than this is worth telling. */
const patience = 3000;

/** What the learner is told about their work, and nothing better than what is known. */
export function saveWords(state: SaveState, now: number, online: boolean): SaveWords {
  const { trouble, waitingSince, savedAt, failures } = state;
  if (trouble === 'superseded' || trouble === 'ended') return { kind: 'stopped' };
  if (trouble === 'refused') return { kind: 'refused' };
  if (waitingSince !== null) {
    if (!online) return { kind: 'offline' };
    const late = trouble === 'sign-in' || failures > 0 || now - waitingSince > patience;
    return { kind: late ? 'unsaved' : 'saving' };
  }
  return savedAt === null ? { kind: 'nothing' } : { kind: 'saved', at: savedAt };
}

/** What is read aloud when the kind changes; ordinary saving goes on in silence. */
export const spokenKeys: Record<SaveWords['kind'], MessageKey | null> = {
  nothing: null,
  saving: null,
  saved: 'player.savedSpoken',
  unsaved: 'player.unsaved',
  offline: 'player.offline',
  refused: 'player.refused',
  stopped: 'player.stopped',
};

export const shownKeys: Record<Exclude<SaveWords['kind'], 'saved'>, MessageKey> = {
  nothing: 'player.nothing',
  saving: 'player.saving',
  unsaved: 'player.unsaved',
  offline: 'player.offline',
  refused: 'player.refused',
  stopped: 'player.stopped',
};
