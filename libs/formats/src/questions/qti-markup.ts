import type { RichText } from '@amelie/contract';
import { encodeEntities } from './html-entities';
import { writeMarkup } from './write-markup';

/** An element of QTI 3; attributes without a value are left out. */
export function qti(
  name: string,
  attributes: Record<string, string | number | boolean | undefined>,
  ...inside: string[]
): string {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${encodeEntities(String(value))}"`,
  );
  const open = `qti-${name}${said.join('')}`;
  return inside.length === 0 ? `<${open}/>` : `<${open}>${inside.join('')}</qti-${name}>`;
}

/** QTI's identifiers begin with a letter; ids here may begin with a digit. */
export const identifier = (id: string) => (/^[a-z]/u.test(id) ? id : `_${id}`);

export const variable = (id: string) => qti('variable', { identifier: id });
export const base = (type: string, value: string | number) =>
  qti('base-value', { 'base-type': type }, encodeEntities(String(value)));
export const setOutcome = (id: string, value: string) => qti('set-outcome-value', { identifier: id }, value);
export const onlyIf = (test: string, ...rules: string[]) =>
  qti('response-condition', {}, qti('response-if', {}, test, ...rules));
export const ifElse = (test: string, then: string, otherwise: string) =>
  qti('response-condition', {}, qti('response-if', {}, test, then), qti('response-else', {}, otherwise));

interface ResponseKey {
  id: string;
  cardinality: 'single' | 'multiple' | 'ordered';
  type: 'identifier' | 'directedPair' | 'string' | 'float';
  correct: readonly (string | number)[];
  /** What each value earns; without them, nothing is mapped. */
  mapping?: readonly { key: string | number; value: number; caseSensitive?: boolean }[];
  most?: number;
  /** What stands in the field at the start. */
  start?: string;
}

export function responseDeclaration({
  id,
  cardinality,
  type,
  correct,
  mapping = [],
  most = 1,
  start,
}: ResponseKey): string {
  const values = (name: string, list: readonly (string | number)[]) =>
    list.length === 0 ? '' : qti(name, {}, ...list.map((value) => qti('value', {}, encodeEntities(String(value)))));
  const entries = mapping.map(({ key, value, caseSensitive }) =>
    qti('map-entry', { 'map-key': key, 'mapped-value': value, 'case-sensitive': caseSensitive }),
  );
  const map =
    entries.length === 0
      ? ''
      : qti('mapping', { 'default-value': 0, 'lower-bound': 0, 'upper-bound': most }, ...entries);
  return qti(
    'response-declaration',
    { identifier: id, cardinality, 'base-type': type },
    start === undefined ? '' : values('default-value', [start]),
    values('correct-response', correct),
    map,
  );
}

export function outcomeDeclaration(
  id: string,
  type: 'float' | 'identifier',
  start?: string | number,
  cardinality = 'single',
): string {
  const value = start === undefined ? [] : [qti('default-value', {}, qti('value', {}, String(start)))];
  return qti('outcome-declaration', { identifier: id, cardinality, 'base-type': type }, ...value);
}

/** What is told inside a choice when it was chosen. */
export function choiceFeedback(id: string, feedback: RichText): string {
  if (feedback.content.length === 0) return '';
  const attributes = { 'outcome-identifier': 'FEEDBACK', identifier: identifier(id), 'show-hide': 'show' };
  return qti('feedback-block', attributes, qti('content-body', {}, writeMarkup(feedback)));
}

/** What is told after the whole answer. */
export function modalFeedback(outcome: string, id: string, feedback: RichText): string {
  if (feedback.content.length === 0) return '';
  const attributes = { 'outcome-identifier': outcome, identifier: identifier(id), 'show-hide': 'show' };
  return qti('modal-feedback', attributes, qti('content-body', {}, writeMarkup(feedback)));
}
