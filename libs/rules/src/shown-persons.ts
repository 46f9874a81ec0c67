const fewest = 10;
const roundTo = 5;

/**
 * How many persons somebody who reads results may know of: a few could be told apart by who knows them, and an exact
 * number that grows tells of the one who began yesterday. Null: some, but fewer than ten.
 */
export function shownPersons(count: number): number | null {
  if (count === 0) return 0;
  return count < fewest ? null : Math.floor(count / roundTo) * roundTo;
}
