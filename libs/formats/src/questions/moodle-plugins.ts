import { type AnyQuestion, emptyRichText, type Gap, RichText, type Shape } from '@amelie/contract';
import { attributeOf, childOf, childrenOf } from '../xml';
import { imageSize } from './image-size';
import { isTrue, numberOf, plainText } from './moodle-texts';
import type { MoodleQuestion } from './moodle-types';
import { oneLine } from './rich-words';

const kprimWays: Record<string, 'half' | 'all-or-nothing' | 'partial'> = {
  kprime: 'half',
  kprimeonezero: 'all-or-nothing',
  mtfonezero: 'all-or-nothing',
  subpoints: 'partial',
};

/** The Kprim and the multiple true/false plugin: rows, two columns, a weight for each crossing. */
export function readKprim({ element, common, moodle }: MoodleQuestion): AnyQuestion {
  const columns = new Map(childrenOf(element, 'column').map((column) => [attributeOf(column, 'number') ?? '', column]));
  const label = (number: string) =>
    oneLine(moodle.texts.html(plainText(childOf(columns.get(number), 'responsetext')))).slice(0, 60);
  const weights = childrenOf(element, 'weight');
  const isRight = (row: string) =>
    weights.some(
      (weight) =>
        attributeOf(weight, 'rownumber') === row &&
        attributeOf(weight, 'columnnumber') === '1' &&
        numberOf(childOf(weight, 'value'), 0) > 0,
    );
  if (columns.size > 2) moodle.texts.book.add('option-left-out', `columns ${columns.size}`);
  const statements = childrenOf(element, 'row').map((row, index) => ({
    id: `s${index + 1}`,
    text: moodle.rich(childOf(row, 'optiontext')),
    correct: isRight(attributeOf(row, 'number') ?? String(index + 1)),
    feedback: moodle.rich(childOf(row, 'feedbacktext')),
  }));
  const way = plainText(childOf(element, 'scoringmethod'));
  const marking = kprimWays[way];
  if (marking === undefined) moodle.texts.book.add('marking-changed', way);
  return {
    type: 'kprim',
    ...common,
    statements,
    marking: marking ?? 'half',
    trueLabel: label('1'),
    falseLabel: label('2'),
    shuffle: isTrue(childOf(element, 'shuffleanswers')),
  };
}

/** Words to be put or chosen into a text: `[[1]]` stands for the first of them. */
export function readWordGaps({ element, common, moodle }: MoodleQuestion): AnyQuestion {
  const words = [...childrenOf(element, 'selectoption'), ...childrenOf(element, 'dragbox')].map((option) => ({
    text: oneLine(moodle.texts.html(plainText(option))),
    group: plainText(childOf(option, 'group')) || '1',
  }));
  const gaps: Gap[] = [];
  const stem = JSON.stringify(common.stem).replace(/\[\[(\d{1,3})\]\]/gu, (whole, number: string) => {
    const right = words[Number(number) - 1];
    if (!right) return whole;
    const id = `g${gaps.length + 1}`;
    const options = words
      .filter(({ group }) => group === right.group)
      .map((word, index) => ({
        id: `${id}-a${index + 1}`,
        text: word.text,
        credit: word === right ? 1 : 0,
        feedback: emptyRichText,
      }));
    gaps.push({ kind: 'choice', id, weight: 1, options });
    return `[[${id}]]`;
  });
  return { type: 'cloze', ...common, stem: RichText.parse(JSON.parse(stem)), gaps };
}

function readShape(kind: string, coords: string): Shape | null {
  const [first, ...rest] = coords.split(';').map((pair) => pair.split(',').map(Number));
  const [x = Number.NaN, y = Number.NaN, w, h] = first ?? [];
  const [second] = rest;
  switch (kind.toLowerCase()) {
    case 'circle':
      return { kind: 'circle', x, y, radius: second?.[0] ?? w ?? Number.NaN };
    case 'rectangle':
      return { kind: 'rectangle', x, y, width: second?.[0] ?? w ?? Number.NaN, height: second?.[1] ?? h ?? Number.NaN };
    case 'polygon':
      return {
        kind: 'polygon',
        points: [[x, y], ...rest].map(([px = Number.NaN, py = Number.NaN]) => ({ x: px, y: py })),
      };
    default:
      return null;
  }
}

/** Markers to be dropped on an image; with one kind of marker, its drop zones are the places to be found. */
export function readMarkers({ element, common, moodle }: MoodleQuestion): AnyQuestion | null {
  const drops = childrenOf(element, 'drop');
  if (new Set(drops.map((drop) => plainText(childOf(drop, 'choice')))).size !== 1) {
    moodle.texts.book.add('type-unknown', 'ddmarker');
    return null;
  }
  const [image] = moodle.unpack(element);
  const media = moodle.texts.addMedia('image', image?.file ?? 'image.png', '');
  const size = image ? imageSize(image.bytes) : null;
  if (!size) moodle.texts.book.add('setting-left-out', 'width, height');
  moodle.texts.book.add('type-changed', 'ddmarker');
  const regions = drops.flatMap((drop, index) => {
    const shape = readShape(plainText(childOf(drop, 'shape')), plainText(childOf(drop, 'coords')));
    return shape ? [{ id: `r${index + 1}`, label: String(index + 1), shape, credit: 1, feedback: emptyRichText }] : [];
  });
  moodle.texts.book.add('label-made', regions.map(({ label }) => label).join(', '));
  return {
    type: 'hotspot',
    ...common,
    image: { media, width: size?.width ?? 1000, height: size?.height ?? 1000 },
    regions,
    most: Math.max(1, regions.length),
    marking: 'partial',
    penalty: 0,
  };
}
