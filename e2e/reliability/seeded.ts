/** A small seeded generator (mulberry32), so that a failing run can be played again with its printed seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The seed of this run: `SEED`, or one of its own; printed, so that it can be named again. */
export function seedOfRun(name: string): number {
  const seed = Number(process.env.SEED ?? 20261123);
  process.stdout.write(`${name}: seed ${seed}\n`);
  return seed;
}
