import type { QtiItem } from './qti-item';
import type { QtiValue } from './qti-declarations';

const rounded = (share: number) => Math.round(share * 1e7) / 1e7;
const clipped = (credit: number) => Math.min(1, Math.max(-1, rounded(credit)));

/** What each of these values earns when it is given alone, as a share of the most; null when there is no key. */
export function creditsAlone(item: QtiItem, response: string, values: readonly QtiValue[]): number[] | null {
  const correct = item.processing.declarations.get(response)?.correct ?? [];
  const scores = values.map((value) => item.processing.score(new Map([[response, [value]]])));
  const most = Math.max(...scores.map((score) => score ?? 0), 0);
  if (most > 0 && scores.every((score) => score !== null)) return scores.map((score) => clipped((score ?? 0) / most));
  if (correct.length === 0) return null;
  // A way of marking that is not understood: what the author calls correct is.
  item.book.add('marking-changed', 'responseProcessing');
  return values.map((value) => (correct.map(String).includes(String(value)) ? 1 : 0));
}

export interface SetCredits {
  credits: number[];
  marking: 'all-or-nothing' | 'weighted';
}

/** How several right values are marked: tried out with all of them, with one less and with one too many. */
export function creditsTogether(item: QtiItem, response: string, values: readonly QtiValue[]): SetCredits | null {
  const declaration = item.processing.declarations.get(response);
  const score = (given: QtiValue[]) => item.processing.score(new Map([[response, given]]));
  const mapped = declaration?.map?.entries.filter(({ value }) => value > 0).map(({ key }) => key) ?? [];
  const alone = values.filter((value) => (score([value]) ?? 0) > 0);
  const named = declaration && declaration.correct.length > 0 ? declaration.correct.map(String) : mapped;
  const right = values.filter((value) => (named.length > 0 ? named.includes(String(value)) : alone.includes(value)));
  if (right.length === 0) return null;
  const full = score(right);
  if (full === null || full <= 0) {
    item.book.add('marking-changed', 'responseProcessing');
    return { credits: values.map((value) => (right.includes(value) ? 1 : 0)), marking: 'all-or-nothing' };
  }
  const marginal = values.map((value) =>
    right.includes(value) ? (score([value]) ?? 0) / full : ((score([...right, value]) ?? full) - full) / full,
  );
  const exact = values.every((value, index) =>
    right.includes(value) ? right.length === 1 || marginal[index] === 0 : marginal[index] === -1,
  );
  if (exact) return { credits: values.map((value) => (right.includes(value) ? 1 : 0)), marking: 'all-or-nothing' };
  return { credits: marginal.map(clipped), marking: 'weighted' };
}
