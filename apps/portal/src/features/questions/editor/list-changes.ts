interface Part {
  id: string;
}

/** What becomes of a part: its new fields, or how they follow from the old ones. */
export type PartChange<P> = Partial<P> | ((now: P) => Partial<P>);

/** The list with one of its members changed. */
export function changeIn<P extends Part>(list: readonly P[], id: string, change: PartChange<P>): P[] {
  return list.map((one) => {
    if (one.id !== id) return one;
    return { ...one, ...(typeof change === 'function' ? change(one) : change) };
  });
}

export function takeOut<P extends Part>(list: readonly P[], id: string): P[] {
  return list.filter((one) => one.id !== id);
}

/** The list with a member back where it stood; unchanged when it is there. */
export function putBack<P extends Part>(list: readonly P[], part: P, place: number): P[] {
  return list.some(({ id }) => id === part.id) ? [...list] : [...list.slice(0, place), part, ...list.slice(place)];
}

/** The list in the order of these ids; members that no id names stand at the end. */
export function inOrder<P extends Part>(list: readonly P[], ids: readonly string[]): P[] {
  const named = ids.flatMap((id) => list.filter((one) => one.id === id));
  return [...named, ...list.filter(({ id }) => !ids.includes(id))];
}
