import type { PlayerState } from '@amelie/contract';
import { isRefusal } from '../lib/api';
import { playerState } from '../lib/api/generated/sdk.gen';
import { wait } from './leaving';

const pause = 2000;

/** There is nothing to wait for. */
export const isOver = (error: unknown): boolean =>
  isRefusal(error, 'launch-superseded') || isRefusal(error, 'launch-ended') || isRefusal(error, 'not-found');

/** The part waits for others. */
const isLocked = (error: unknown): boolean => isRefusal(error, 'item-locked');

/**
 * The state of an item, or of the one to go on with, asked for until it is there: the line may be gone, or somebody has to sign in again first.
 * Throws what says that there is nothing to wait for.
 */
export async function loadItem(
  launchId: string,
  item: string | undefined,
  signInNeeded: () => void,
): Promise<PlayerState> {
  for (;;) {
    const { data, error } = await playerState({ path: { launchId }, query: { item } });
    if (data) return data;
    if (isOver(error) || isLocked(error)) throw error;
    if (isRefusal(error, 'not-signed-in')) signInNeeded();
    await wait(pause);
  }
}

/** The item asked for, or, where that is closed again, the one that the package goes on with. */
export async function loadOpenItem(
  ask: (item?: string) => Promise<PlayerState>,
  item: string,
): Promise<{ state: PlayerState; isAnother: boolean }> {
  try {
    return { state: await ask(item), isAnother: false };
  } catch (error) {
    if (!isLocked(error)) throw error;
    return { state: await ask(), isAnother: true };
  }
}
