/** The list with one of its members in the gap before the member that now stands at `gap` (its length: at the end). */
export function moveToGap<T>(list: readonly T[], member: T, gap: number): T[] {
  const before = list.slice(0, gap).filter((one) => one !== member);
  const after = list.slice(gap).filter((one) => one !== member);
  return [...before, member, ...after];
}

/** The list with one of its members so many places further down (negative: up), as far as it goes. */
export function moveBy<T>(list: readonly T[], member: T, places: number): T[] {
  const from = list.indexOf(member);
  const to = Math.min(Math.max(from + places, 0), list.length - 1);
  return moveToGap(list, member, places > 0 ? to + 1 : to);
}

export function isSameOrder<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((member, place) => member === other[place]);
}
