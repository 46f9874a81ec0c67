import type { QuestionOf, RichText, Shape } from '@amelie/contract';
import { rounded } from './gift-answers';
import { encodeEntities } from './html-entities';
import { base, choiceFeedback, identifier, ifElse, qti, responseDeclaration, setOutcome, variable } from './qti-markup';
import type { QtiParts } from './qti-parts';
import { writeMarkup } from './write-markup';

const R = 'RESPONSE';
const correct = qti('correct', { identifier: R });
const mapped = setOutcome('SCORE', qti('map-response', { identifier: R }));
const matched = ifElse(
  qti('match', {}, variable(R), correct),
  setOutcome('SCORE', base('float', 1)),
  setOutcome('SCORE', base('float', 0)),
);
const toldChosen = setOutcome('FEEDBACK', variable(R));

interface Option {
  id: string;
  text?: RichText;
  credit: number;
  feedback: RichText;
}

const simpleChoice = ({ id, text, feedback }: Option) =>
  qti('simple-choice', { identifier: identifier(id) }, text ? writeMarkup(text) : '', choiceFeedback(id, feedback));

/** A map says what is earned; credits that take away, or that are shares of a find, go along. */
const creditParts = (options: readonly Option[], exact: boolean) =>
  exact ? {} : Object.fromEntries(options.map(({ id, credit }) => [id, { credit }]));

interface SetRule {
  marking: QuestionOf<'multiple'>['marking'];
  penalty: number;
}

/** The key of several right options, as a set to be matched or as a map of what each earns. */
function setKey(options: readonly Option[], { marking, penalty }: SetRule) {
  const right = options.filter(({ credit }) => credit > 0);
  const whole = right.reduce((sum, { credit }) => sum + credit, 0);
  const cost = marking === 'penalty' ? -penalty / right.length : 0;
  const value = (credit: number) =>
    rounded(marking === 'weighted' ? credit / whole : credit > 0 ? 1 / right.length : cost);
  const mapping = options
    .map(({ id, credit }) => ({ key: identifier(id), value: value(credit) }))
    .filter((entry) => entry.value !== 0);
  const declaration = responseDeclaration({
    id: R,
    cardinality: 'multiple',
    type: 'identifier',
    correct: right.map(({ id }) => identifier(id)),
    mapping: marking === 'all-or-nothing' ? [] : mapping,
  });
  return { declaration, score: marking === 'all-or-nothing' ? matched : mapped };
}

const ownOfSet = ({ marking, penalty }: SetRule) => (marking === 'all-or-nothing' ? {} : { marking, penalty });

export function writeSingle({ options, shuffle }: QuestionOf<'single'>): QtiParts {
  const mapping = options
    .filter(({ credit }) => credit > 0)
    .map(({ id, credit }) => ({ key: identifier(id), value: credit }));
  const best = options.find(({ credit }) => credit === 1);
  const key = {
    id: R,
    cardinality: 'single' as const,
    type: 'identifier' as const,
    correct: best ? [identifier(best.id)] : [],
    mapping,
  };
  const attributes = { 'response-identifier': R, 'max-choices': 1, shuffle };
  return {
    declarations: [responseDeclaration(key)],
    body: qti('choice-interaction', attributes, ...options.map(simpleChoice)),
    processing: [mapped, toldChosen],
    own: {},
    parts: creditParts(
      options,
      options.every(({ credit }) => credit >= 0),
    ),
  };
}

export function writeMultiple(question: QuestionOf<'multiple'>): QtiParts {
  const { declaration, score } = setKey(question.options, question);
  const attributes = { 'response-identifier': R, 'max-choices': 0, shuffle: question.shuffle };
  return {
    declarations: [declaration],
    body: qti('choice-interaction', attributes, ...question.options.map(simpleChoice)),
    processing: [score, toldChosen],
    own: ownOfSet(question),
    parts: creditParts(question.options, question.marking === 'all-or-nothing'),
  };
}

/** True and false in the language of the question, for programs that show what stands in the file. */
const sides: Record<QuestionOf<'true-false'>['language'], [string, string]> = {
  en: ['True', 'False'],
  fr: ['Vrai', 'Faux'],
  nl: ['Waar', 'Niet waar'],
  de: ['Richtig', 'Falsch'],
  el: ['Σωστό', 'Λάθος'],
  it: ['Vero', 'Falso'],
};

const line = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

export function writeTrueFalse(question: QuestionOf<'true-false'>): QtiParts {
  const [yes, no] = sides[question.language];
  const options = [
    { id: 'true', text: line(yes), credit: question.correct ? 1 : 0, feedback: question.feedbackTrue },
    { id: 'false', text: line(no), credit: question.correct ? 0 : 1, feedback: question.feedbackFalse },
  ];
  const key = {
    id: R,
    cardinality: 'single' as const,
    type: 'identifier' as const,
    correct: [String(question.correct)],
  };
  return {
    declarations: [responseDeclaration(key)],
    body: qti(
      'choice-interaction',
      { 'response-identifier': R, 'max-choices': 1, shuffle: false },
      ...options.map(simpleChoice),
    ),
    processing: [matched, toldChosen],
    own: {},
    parts: {},
  };
}

export function writeConfidence({ levels }: QuestionOf<'confidence'>): QtiParts {
  const choices = levels.map(({ id, text }) =>
    qti('simple-choice', { identifier: identifier(id) }, encodeEntities(text)),
  );
  return {
    declarations: [responseDeclaration({ id: R, cardinality: 'single', type: 'identifier', correct: [] })],
    body: qti('choice-interaction', { 'response-identifier': R, 'max-choices': 1, shuffle: false }, ...choices),
    processing: [],
    own: {},
    parts: Object.fromEntries(levels.map(({ id, value }) => [id, { value }])),
  };
}

/** QTI's shapes: left, top, right, bottom; centre and radius; corners. */
function coordsOf(shape: Shape): { shape: string; coords: string } {
  switch (shape.kind) {
    case 'rectangle':
      return { shape: 'rect', coords: [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height].join(',') };
    case 'circle':
      return { shape: 'circle', coords: [shape.x, shape.y, shape.radius].join(',') };
    case 'ellipse':
      return { shape: 'ellipse', coords: [shape.x, shape.y, shape.radiusX, shape.radiusY].join(',') };
    case 'polygon':
      return { shape: 'poly', coords: shape.points.map(({ x, y }) => `${x},${y}`).join(',') };
  }
}

export function writeHotspot(question: QuestionOf<'hotspot'>): QtiParts {
  const { regions, image, media, most } = question;
  const { declaration, score } = setKey(regions, question);
  const shown = media.find(({ id }) => id === image.media);
  const picture = `<img src="${encodeEntities(shown?.file ?? '')}" alt="${encodeEntities(shown?.alt ?? '')}" width="${image.width}" height="${image.height}"/>`;
  const places = regions.map(({ id, label, shape }) =>
    qti('hotspot-choice', { identifier: identifier(id), ...coordsOf(shape), 'hotspot-label': label }),
  );
  return {
    declarations: [declaration],
    body: qti('hotspot-interaction', { 'response-identifier': R, 'max-choices': most }, picture, ...places),
    processing: [score, toldChosen],
    own: ownOfSet(question),
    parts: creditParts(regions, question.marking === 'all-or-nothing'),
    modals: regions.map(({ id, feedback }) => ({ outcome: 'FEEDBACK', id, feedback })),
    shown: [image.media],
  };
}
