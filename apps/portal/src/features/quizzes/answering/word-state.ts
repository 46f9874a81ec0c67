interface WordLimits {
  least: number | null;
  most: number | null;
}

/** How many words are missing to the least that was asked for, and how many are over the most. */
export function wordState(count: number, { least, most }: WordLimits): { missing: number; over: number } {
  return { missing: Math.max(0, (least ?? 0) - count), over: most === null ? 0 : Math.max(0, count - most) };
}
