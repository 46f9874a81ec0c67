import { canonicalText, type Statement } from '@amelie/formats';

/**
 * Whether a statement with the id of a known one says the same (1.0.3 Data 2.3.1). A time that the store itself set is no
 * difference.
 */
export function saysTheSame(known: Statement, given: Statement): boolean {
  const ownTime = given.timestamp === undefined && known.timestamp === known.stored;
  return canonicalText(ownTime ? { ...known, timestamp: undefined } : known) === canonicalText(given);
}
