/** What can be wrong with a value of the data model. */
export type CmiFault = 'unknown' | 'type' | 'range' | 'vocabulary' | 'size' | 'characters' | 'duplicate';

export interface CmiElement {
  is: 'element';
  /** Written by the platform only; a snapshot that echoes it is not held against it. */
  readOnly: boolean;
  /** The fault of a value that is not empty, or null. */
  fault: (value: string) => CmiFault | null;
  /** What is held against a value only while it is being set, also an empty one: a stored attempt may have it. */
  faultWhenSet?: (value: string) => CmiFault | null;
}

/** A collection: keys "0", "1" … without a gap. */
export interface CmiList {
  is: 'list';
  most: number;
  of: CmiBranch;
  rules: ListRules;
}

export interface ListRules {
  /** No two entries may have the same identifier. */
  uniqueIds?: boolean;
  /** What in one entry depends on what else stands in it: names within the entry, each with its fault. */
  within?: (entry: Record<string, unknown>) => readonly (readonly [string, CmiFault])[];
}

export interface CmiBranch {
  is: 'branch';
  parts: Readonly<Record<string, CmiNode>>;
}

export type CmiNode = CmiElement | CmiList | CmiBranch;

export const branch = (parts: Record<string, CmiNode>): CmiBranch => ({ is: 'branch', parts });
export const list = (most: number, parts: Record<string, CmiNode>, rules: ListRules = {}): CmiList => ({
  is: 'list',
  most,
  of: branch(parts),
  rules,
});

const element = (fault: CmiElement['fault']): CmiElement => ({ is: 'element', readOnly: false, fault });

/** Free text of at most this many characters. */
export const text = (longest: number): CmiElement => element((value) => (value.length > longest ? 'size' : null));

export const readOnly: CmiElement = { ...text(64_000), readOnly: true };

export const oneOf = (...words: string[]): CmiElement =>
  element((value) => (words.includes(value) ? null : 'vocabulary'));

export const matching = (pattern: RegExp, longest = 100): CmiElement =>
  element((value) => (value.length > longest ? 'size' : pattern.test(value) ? null : 'type'));

const decimalNumber = /^-?(\d+(\.\d*)?|\.\d+)$/;

/** A decimal number in plain digits, within these bounds. */
export const decimal = (from = -Infinity, to = Infinity): CmiElement =>
  element((value) => {
    if (value.length > 40 || !decimalNumber.test(value)) return 'type';
    return Number(value) >= from && Number(value) <= to ? null : 'range';
  });

/** The same element, with what is held against a value only while it is being set. */
export const setBy = (
  { fault, readOnly: isReadOnly }: CmiElement,
  faultWhenSet: NonNullable<CmiElement['faultWhenSet']>,
): CmiElement => ({ is: 'element', readOnly: isReadOnly, fault, faultWhenSet });

/** An identifier: a URI, or any text in its place; a URN has to be a whole one (RFC 2141). */
export const identifierOf = (longest: number): CmiElement =>
  element((value) => {
    if (value.length > longest) return 'size';
    if (/^urn:/i.test(value)) return /^urn:[A-Za-z0-9][A-Za-z0-9-]{0,31}:\S+$/i.test(value) ? null : 'type';
    return value.trim() === '' ? 'type' : null;
  });

/** One of these words, or a number. */
export const wordOrDecimal = (...words: string[]): CmiElement =>
  element((value) =>
    words.includes(value) || (value.length <= 40 && decimalNumber.test(value)) ? null : 'vocabulary',
  );
