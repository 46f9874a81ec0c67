import { shuffle } from './shuffle';

/** How many of which: `pool` holds the ids of all that fit. */
export interface Draw {
  id: string;
  count: number;
  pool: readonly string[];
}

/** What was drawn, by draw; null when the pools cannot fill all draws without asking something twice. */
export type Drawn = ReadonlyMap<string, string[]> | null;

/**
 * Finds a place for one more question of a draw, moving questions between draws where pools overlap (an augmenting
 * path): a draw with a small pool is not left short because another one took what it needed.
 */
function place(
  slot: number,
  pools: readonly (readonly string[])[],
  holder: Map<string, number>,
  seen: Set<string>,
): boolean {
  for (const id of pools[slot] ?? []) {
    if (seen.has(id)) continue;
    seen.add(id);
    const before = holder.get(id);
    if (before === undefined || place(before, pools, holder, seen)) {
      holder.set(id, slot);
      return true;
    }
  }
  return false;
}

/** Draws at random, each question at most once, and none of those that are asked anyway. */
export function drawQuestions(draws: readonly Draw[], asked: ReadonlySet<string>, random: () => number): Drawn {
  const slots = draws.flatMap(({ id, count, pool }) =>
    Array.from({ length: count }, () => ({
      draw: id,
      pool: shuffle(
        pool.filter((one) => !asked.has(one)),
        random,
      ),
    })),
  );
  const pools = slots.map(({ pool }) => pool);
  const holder = new Map<string, number>();
  if (!slots.every((_, slot) => place(slot, pools, holder, new Set()))) return null;
  const drawn = new Map<string, string[]>(draws.map(({ id }) => [id, []]));
  for (const [id, slot] of shuffle([...holder], random)) drawn.get(slots[slot]?.draw ?? '')?.push(id);
  return drawn;
}
