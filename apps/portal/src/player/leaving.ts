import { endLaunch } from '../lib/api/generated/sdk.gen';
import type { PlayerState } from '@amelie/contract';
import { noteLastPlace, noteLastTitle } from '../lib/last-place/last-place';

/** Back to where one came from, to a page beside the way, or to another package of the part. */
export type WayOut = 'back' | '/support' | '/report' | { variant: string };

/** Where a player goes when it closes: the learner's course, or for a preview the page it was opened from. */
export function backFrom(state: PlayerState | null, referrer: string, origin: string): string {
  if (state?.courseId) return `/courses/${state.courseId}`;
  if (state && !state.preview) return '/home';
  try {
    const from = new URL(referrer);
    if (from.origin === origin && !/^\/(learn|sign-in)\b/.test(from.pathname)) return from.pathname + from.search;
  } catch {
    // Opened from nowhere.
  }
  return state?.preview ? '/imports' : '/home';
}

export const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Whether something happened within a time. */
export const within = (event: Promise<void>, ms: number): Promise<boolean> =>
  Promise.race([event.then(() => true), wait(ms).then(() => false)]);

/** Tells the server that the player is closed; nobody waits long for that. */
export async function tellEnd(launchId: string): Promise<void> {
  const told = endLaunch({ path: { launchId }, keepalive: true }).then(() => undefined);
  await within(
    told.catch(() => undefined),
    1000,
  );
}

/**
 * Notes the page of the part as the place where one was, with its title: from a pause one goes on there, and a report
 * names it. The launch itself is over by then.
 */
export function noteAsLastPlace(state: PlayerState | null, back: string): void {
  const [path = back] = back.split('?');
  const page = state?.moduleId ? `${path}/parts/${state.moduleId}` : path;
  noteLastPlace(page);
  if (state) noteLastTitle(page, state.moduleTitle);
}
