const monthMs = (365.25 / 12) * 24 * 3600 * 1000;

/** How many persons a month have to be certified so that the target is met on its last day; null when it is met or over. */
export function neededAMonth(left: number, until: string, now: number): number | null {
  const months = (new Date(`${until}T23:59:59Z`).getTime() - now) / monthMs;
  return left > 0 && months > 0 ? Math.ceil(left / Math.max(1, months)) : null;
}
