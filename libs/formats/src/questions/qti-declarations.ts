import type { XmlElement } from '../xml';
import { attributeIn, kidOf, kidsOf, wordsOf } from './qti-element';

export type QtiValue = string | number | boolean;

export interface MapEntry {
  key: string;
  value: number;
  caseSensitive: boolean;
}

export interface ResponseDeclaration {
  id: string;
  cardinality: string;
  type: string;
  correct: QtiValue[];
  start: string | null;
  map: { entries: MapEntry[]; otherwise: number; least: number; most: number } | null;
  areas: XmlElement[];
}

const numberIn = (text: string | undefined, fallback: number) => {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'));
  return Number.isFinite(value) ? value : fallback;
};

export function typedValue(type: string, text: string): QtiValue {
  const words = text.trim();
  if (type === 'float' || type === 'integer') return numberIn(words, Number.NaN);
  if (type === 'boolean') return words === 'true' || words === '1';
  return type === 'string' ? words : words.replace(/\s+/gu, ' ');
}

function readMap(element: XmlElement | undefined): ResponseDeclaration['map'] {
  if (!element) return null;
  const entries = kidsOf(element, 'mapentry').map((entry) => ({
    key: (attributeIn(entry, 'mapkey') ?? '').trim(),
    value: numberIn(attributeIn(entry, 'mappedvalue'), 0),
    caseSensitive: attributeIn(entry, 'casesensitive') === 'true',
  }));
  const bound = (name: string, fallback: number) => numberIn(attributeIn(element, name), fallback);
  return {
    entries,
    otherwise: bound('defaultvalue', 0),
    least: bound('lowerbound', Number.NEGATIVE_INFINITY),
    most: bound('upperbound', Number.POSITIVE_INFINITY),
  };
}

export function readDeclarations(item: XmlElement): ResponseDeclaration[] {
  return kidsOf(item, 'responsedeclaration').map((element) => {
    const type = (attributeIn(element, 'basetype') ?? 'identifier').toLowerCase();
    const values = (name: string) =>
      kidsOf(kidOf(element, name), 'value').map((value) => typedValue(type, wordsOf(value)));
    const start = kidsOf(kidOf(element, 'defaultvalue'), 'value').map(wordsOf);
    return {
      id: attributeIn(element, 'identifier') ?? '',
      cardinality: (attributeIn(element, 'cardinality') ?? 'single').toLowerCase(),
      type,
      correct: values('correctresponse'),
      start: start[0] ?? null,
      map: readMap(kidOf(element, 'mapping')),
      areas: kidsOf(kidOf(element, 'areamapping'), 'areamapentry'),
    };
  });
}
