/** Where chance comes from; a rule has none of its own. */
export interface Chance {
  /** A random id. Not a time-ordered one: its order would be the author's. */
  newOptionId: () => string;
  /** From 0 to below 1, like Math.random. */
  random: () => number;
}

/** Fisher–Yates: every order is as likely as any other. */
export function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const left = [...items];
  const mixed: T[] = [];
  while (left.length > 0) mixed.push(...left.splice(Math.floor(random() * left.length), 1));
  return mixed;
}
