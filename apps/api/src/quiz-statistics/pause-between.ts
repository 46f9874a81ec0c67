import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Steps } from '@amelie/rules';

/** Milliseconds of reckoning after which other requests get their turn. */
const longestTurn = 15;

/** Drives work step by step and lets others have their turn in between. */
export async function pauseBetween<T>(steps: Steps<T>): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < longestTurn) continue;
    await nextTurn();
    began = performance.now();
  }
}
