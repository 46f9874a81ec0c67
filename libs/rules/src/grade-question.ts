/**
 * A question earns all its points or none; an unanswered one earns none.
 * @param key ids of the correct options
 * @param chosen ids of the options chosen; their order and repetition tell nothing
 */
export function gradeAllOrNothing(key: string[], chosen: string[], points: number): number {
  const right = new Set(key);
  const given = new Set(chosen);
  const same = right.size === given.size && [...right].every((id) => given.has(id));
  return same && right.size > 0 ? points : 0;
}
