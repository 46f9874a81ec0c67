/** A month as `2026-03`. Days are those of the contract, `2026-03-31`. */
export type Month = string;

const monthOf = (year: number, month: number): Month => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);

export const monthOfDay = (day: string): Month => day.slice(0, 7);

export const firstDay = (month: Month): string => `${month}-01`;

export function lastDay(month: Month): string {
  const start = new Date(firstDay(month));
  return new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0)).toISOString().slice(0, 10);
}

/** How many months lie from the first to the last, both included; less than one when they are the wrong way round. */
export function monthsFromTo(from: Month, until: Month): number {
  const [start, end] = [new Date(firstDay(from)), new Date(firstDay(until))];
  return (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth() + 1;
}

/** All months of the years around these ones, to choose a period from. */
export function monthsAround(months: readonly Month[], yearsBefore = 1, yearsAfter = 4): Month[] {
  const years = months.map((month) => Number(month.slice(0, 4)));
  const [first, last] = [Math.min(...years) - yearsBefore, Math.max(...years) + yearsAfter];
  return Array.from({ length: (last - first + 1) * 12 }, (_, place) => monthOf(first, place));
}
