import type { AnyQuestion, QuestionOf, Shape } from '@amelie/contract';
import type { XmlElement } from '../xml';
import { creditsAlone, creditsTogether } from './qti-credits';
import { allIn, attributeIn, wordsOf } from './qti-element';
import type { QtiDraft } from './qti-item';
import { plainWords } from './rich-words';

const idOf = (element: XmlElement) => attributeIn(element, 'identifier') ?? '';
const isShuffled = (element: XmlElement) => attributeIn(element, 'shuffle') === 'true';
const responseOf = (element: XmlElement) => attributeIn(element, 'responseidentifier') ?? '';

/** Words that are chosen in a text: the text, and below it a choice of those words. */
export function readHottext(draft: QtiDraft): AnyQuestion | null {
  const { item, interaction } = draft;
  item.book.add('type-changed', interaction.name);
  const stem = item.reader.rich(item.body, { ...interaction, name: 'div' });
  return readChoices({ ...draft, common: { ...draft.common, stem } });
}

export function readChoices({ item, interaction, common }: QtiDraft): AnyQuestion | null {
  const choices = allIn(interaction, 'simplechoice', 'hottext');
  const response = responseOf(interaction);
  const given = (choice: XmlElement) => new Map([[response, [idOf(choice)]]]);
  const several = item.declarationOf(interaction)?.cardinality === 'multiple';
  const set = several ? creditsTogether(item, response, choices.map(idOf)) : null;
  const credits = set?.credits ?? (several ? null : creditsAlone(item, response, choices.map(idOf)));
  const parts = choices.map((choice, index) => {
    const inside = item.feedbackIn(choice);
    return {
      id: item.names.idOf(idOf(choice)),
      text: item.reader.rich(choice),
      credit: credits?.[index] ?? 0,
      feedback: inside.content.length > 0 ? inside : item.toldFor(given(choice)),
    };
  });
  const feedback = choices[0] ? item.feedbackFor(given(choices[0])) : common.feedback;
  const head = { ...common, feedback };
  item.noteLostFeedback([feedback, ...parts.map((part) => part.feedback)]);
  if (item.ownType === 'confidence')
    return {
      type: 'confidence',
      ...head,
      levels: choices.map((choice, index) => ({
        id: item.names.idOf(idOf(choice)),
        text: plainWords(wordsOf(choice)),
        value: index + 1,
      })),
    };
  if (credits === null) {
    item.book.add('no-key');
    return null;
  }
  const [yes, no] = [parts.find(({ id }) => id === 'true'), parts.find(({ id }) => id === 'false')];
  if (parts.length === 2 && yes && no && !several)
    return {
      type: 'true-false',
      ...head,
      correct: yes.credit > 0,
      feedbackTrue: yes.feedback,
      feedbackFalse: no.feedback,
    };
  const options = { options: parts, shuffle: isShuffled(interaction) };
  if (set) return { type: 'multiple', ...head, ...options, marking: set.marking, penalty: 0 };
  return { type: 'single', ...head, ...options };
}

/** QTI's shapes; `default` is the whole picture and no place on it. */
export function shapeOf(element: XmlElement): Shape | null {
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN, ...more] = (
    attributeIn(element, 'coords') ?? ''
  )
    .split(/[\s,]+/u)
    .filter(Boolean)
    .map(Number);
  switch (attributeIn(element, 'shape')) {
    case 'circle':
      return { kind: 'circle', x: a, y: b, radius: c };
    case 'rect':
      return {
        kind: 'rectangle',
        x: Math.min(a, c),
        y: Math.min(b, d),
        width: Math.abs(c - a),
        height: Math.abs(d - b),
      };
    case 'ellipse':
      return { kind: 'ellipse', x: a, y: b, radiusX: c, radiusY: d };
    case 'poly': {
      const flat = [a, b, c, d, ...more];
      const points = flat.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: flat[index + 1] ?? Number.NaN }] : []));
      const [first, last] = [points[0], points.at(-1)];
      // A closed polygon says its first corner twice.
      return {
        kind: 'polygon',
        points: points.length > 3 && first?.x === last?.x && first?.y === last?.y ? points.slice(0, -1) : points,
      };
    }
    default:
      return null;
  }
}

function pictureOf({ item, interaction }: QtiDraft): QuestionOf<'hotspot'>['image'] | null {
  const [picture] = allIn(interaction, 'img', 'object', 'picture');
  const source = attributeIn(picture, 'src') ?? attributeIn(picture, 'data');
  if (source === undefined) return null;
  const media = item.texts.addMedia(
    'image',
    source,
    attributeIn(picture, 'alt') ?? plainWords(picture ? wordsOf(picture) : ''),
  );
  const side = (name: string) => Number(attributeIn(picture, name) ?? Number.NaN);
  const [width, height] = [side('width'), side('height')];
  if (!(width > 0 && height > 0)) item.book.add('setting-left-out', 'width, height');
  return { media, width: width > 0 ? width : 1000, height: height > 0 ? height : 1000 };
}

export function readHotspot(draft: QtiDraft): AnyQuestion | null {
  const { item, interaction, common } = draft;
  const image = pictureOf(draft);
  const response = responseOf(interaction);
  const places = allIn(interaction, 'hotspotchoice').flatMap((choice) => {
    const shape = shapeOf(choice);
    if (!shape) item.book.add('option-left-out', `${idOf(choice)} ${attributeIn(choice, 'shape') ?? ''}`, choice.line);
    return shape ? [{ choice, shape }] : [];
  });
  const several = item.declarationOf(interaction)?.cardinality === 'multiple';
  const values = places.map(({ choice }) => idOf(choice));
  const set = several ? creditsTogether(item, response, values) : null;
  const credits = set?.credits ?? (several ? null : creditsAlone(item, response, values));
  if (credits === null || image === null) {
    item.book.add(image === null ? 'shape-wrong' : 'no-key', image === null ? 'image' : '');
    return null;
  }
  const unnamed = places.some(({ choice }) => !attributeIn(choice, 'hotspotlabel'));
  if (unnamed) item.book.add('label-made', values.join(', '));
  const regions = places.map(({ choice, shape }, index) => ({
    id: item.names.idOf(idOf(choice)),
    label: plainWords(attributeIn(choice, 'hotspotlabel') ?? '') || idOf(choice),
    shape,
    credit: credits[index] ?? 0,
    feedback: item.toldFor(new Map([[response, [idOf(choice)]]])),
  }));
  const feedback = item.feedbackFor(new Map([[response, values.slice(0, 1)]]));
  const most = Number(attributeIn(interaction, 'maxchoices') ?? 1);
  item.noteLostFeedback([feedback, ...regions.map((region) => region.feedback)]);
  return {
    type: 'hotspot',
    ...common,
    feedback,
    image,
    regions,
    most: most > 0 ? most : regions.length,
    marking: set?.marking ?? 'weighted',
    penalty: 0,
  };
}

/** A point to be chosen freely: the areas that earn something are the places. */
export function readSelectPoint(draft: QtiDraft): AnyQuestion | null {
  const { item, interaction, common } = draft;
  const image = pictureOf(draft);
  const areas = item.declarationOf(interaction)?.areas ?? [];
  const most = Math.max(0, ...areas.map((area) => Number(attributeIn(area, 'mappedvalue') ?? 0)));
  const regions = areas.flatMap((area, index) => {
    const shape = shapeOf(area);
    const credit = most > 0 ? Number(attributeIn(area, 'mappedvalue') ?? 0) / most : 0;
    return shape ? [{ id: `r${index + 1}`, label: String(index + 1), shape, credit, feedback: common.feedback }] : [];
  });
  if (image === null || regions.length === 0) {
    item.book.add(image === null ? 'shape-wrong' : 'no-key');
    return null;
  }
  item.book.add('label-made', regions.map(({ label }) => label).join(', '));
  const choices = Number(attributeIn(interaction, 'maxchoices') ?? 1);
  return {
    type: 'hotspot',
    ...common,
    image,
    regions,
    most: choices > 0 ? choices : regions.length,
    marking: 'weighted',
    penalty: 0,
  };
}
