import { readNumber } from '@amelie/rules';

/** A number as it stands in a field: nothing for one that is none. */
export const numberText = (value: number | null) => (value === null || Number.isNaN(value) ? '' : String(value));

/** What was typed as a number; NaN when it is none, so that it can be told. Nothing is null where it may be left out. */
export function typedNumber(typed: string, mayLack: boolean): number | null {
  if (mayLack && typed.trim() === '') return null;
  return readNumber(typed) ?? Number.NaN;
}

/** A share as per cent and back, without the dust of binary fractions. */
export const asPercent = (share: number | null) => (share === null ? null : Number((share * 100).toPrecision(12)));
export const asShare = (percent: number | null) => (percent === null ? null : Number((percent / 100).toPrecision(12)));
