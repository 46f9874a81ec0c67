/**
 * The list with one more said about a part, in place of what was said about it before; nothing said about the others
 * changes. `isSame` tells what is about the same part.
 */
export function sayOf<T>(said: readonly T[], one: T, isSame: (other: T) => boolean): T[] {
  return said.some(isSame) ? said.map((other) => (isSame(other) ? one : other)) : [...said, one];
}

/** The parts in the order that was answered; what it does not name follows as it was shown. */
export function inOrder<T extends { id: string }>(shown: readonly T[], order: readonly string[]): T[] {
  const named = order.flatMap((id) => shown.filter((part) => part.id === id));
  return [...named, ...shown.filter((part) => !named.includes(part))];
}
