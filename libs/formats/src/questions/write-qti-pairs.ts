import type { QuestionOf, RichText } from '@amelie/contract';
import { rounded } from './gift-answers';
import { encodeEntities } from './html-entities';
import { base, choiceFeedback, identifier, ifElse, qti, responseDeclaration, setOutcome, variable } from './qti-markup';
import type { QtiParts } from './qti-parts';
import { writeMarkup } from './write-markup';

const R = 'RESPONSE';
const isCorrect = qti('match', {}, variable(R), qti('correct', { identifier: R }));
const score = (value: number) => setOutcome('SCORE', base('float', value));
const matched = ifElse(isCorrect, score(1), score(0));
const mapped = setOutcome('SCORE', qti('map-response', { identifier: R }));

interface Row {
  id: string;
  text: RichText;
  feedback: RichText;
}

const row = ({ id, text, feedback }: Row) =>
  qti(
    'simple-associable-choice',
    { identifier: identifier(id), 'match-max': 1 },
    writeMarkup(text),
    choiceFeedback(id, feedback),
  );
const column = (id: string, html: string) =>
  qti('simple-associable-choice', { identifier: identifier(id), 'match-max': 0 }, html);

function table(
  rows: readonly Row[],
  columns: readonly { id: string; html: string }[],
  shuffle: boolean,
  tabular: boolean,
): string {
  const attributes = {
    'response-identifier': R,
    'max-associations': rows.length,
    shuffle,
    class: tabular ? 'qti-match-tabular' : undefined,
  };
  const sets = [rows.map(row), columns.map(({ id, html }) => column(id, html))];
  return qti('match-interaction', attributes, ...sets.map((set) => qti('simple-match-set', {}, ...set)));
}

const pair = (row_: string, column_: string) => `${identifier(row_)} ${identifier(column_)}`;

function declaration(correct: string[], mapping: { key: string; value: number }[], most = 1): string {
  return responseDeclaration({ id: R, cardinality: 'multiple', type: 'directedPair', correct, mapping, most });
}

export function writeMatching({ prompts, choices, marking, shuffle }: QuestionOf<'matching'>): QtiParts {
  const correct = prompts.map(({ id, match }) => pair(id, match));
  const mapping = correct.map((key) => ({ key, value: rounded(1 / correct.length) }));
  const columns = choices.map(({ id, text }) => ({ id, html: writeMarkup(text) }));
  return {
    declarations: [declaration(correct, marking === 'partial' ? mapping : [])],
    body: table(prompts, columns, shuffle, false),
    processing: [marking === 'partial' ? mapped : matched],
    own: {},
    parts: {},
  };
}

export function writeKprim(question: QuestionOf<'kprim'>): QtiParts {
  const { statements, marking, trueLabel, falseLabel, shuffle } = question;
  const correct = statements.map(({ id, correct: right }) => pair(id, String(right)));
  const mapping = correct.map((key) => ({ key, value: 1 }));
  const found = qti('map-response', { identifier: R });
  const half = ifElse(qti('gte', {}, found, base('float', correct.length - 1)), score(0.5), score(0));
  const share = setOutcome('SCORE', qti('divide', {}, found, base('float', correct.length)));
  const columns = [
    { id: 'true', html: encodeEntities(trueLabel || '+') },
    { id: 'false', html: encodeEntities(falseLabel || '−') },
  ];
  return {
    declarations: [declaration(correct, mapping, correct.length)],
    body: table(statements, columns, shuffle, true),
    processing: [marking === 'partial' ? share : marking === 'half' ? ifElse(isCorrect, score(1), half) : matched],
    own: { marking, trueLabel, falseLabel },
    parts: {},
  };
}

/** What the panel's judgement earns stands in the map; its votes go along, so that they can be weighed anew. */
export function writeJudgement(question: QuestionOf<'situational-judgement'>): QtiParts {
  const { items, scale, marking } = question;
  const most = (votes: readonly { count: number }[]) => Math.max(1, ...votes.map(({ count }) => count));
  const mapping = items.flatMap(({ id, votes }) =>
    votes
      .filter(({ count }) => count > 0)
      .map(({ point, count }) => ({ key: pair(id, point), value: rounded(count / most(votes) / items.length) })),
  );
  return {
    declarations: [declaration([], mapping)],
    body: table(
      items,
      scale.map(({ id, text }) => ({ id, html: encodeEntities(text) })),
      false,
      true,
    ),
    processing: [mapped],
    own: { marking },
    parts: Object.fromEntries(items.map(({ id, votes }) => [id, { votes }])),
  };
}

export function writeOrdering({ items, marking }: QuestionOf<'ordering'>): QtiParts {
  const choices = items.map(({ id, text }) => qti('simple-choice', { identifier: identifier(id) }, writeMarkup(text)));
  const correct = items.map(({ id }) => identifier(id));
  return {
    declarations: [responseDeclaration({ id: R, cardinality: 'ordered', type: 'identifier', correct })],
    body: qti('order-interaction', { 'response-identifier': R, shuffle: true }, ...choices),
    processing: [matched],
    own: marking === 'all-or-nothing' ? {} : { marking },
    parts: {},
  };
}
