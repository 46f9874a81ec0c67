import type { Gap, NumericAnswer, QuestionOf, TextAnswer } from '@amelie/contract';
import { rounded } from './gift-answers';
import { encodeEntities } from './html-entities';
import { base, identifier, qti, responseDeclaration, setOutcome, variable } from './qti-markup';
import type { QtiParts } from './qti-parts';

/** The answers in the order in which the best of those that fit comes first: one condition, many branches. */
function branches(tests: readonly { test: string; rules: string[] }[], otherwise: string[]): string {
  const [first, ...more] = tests;
  if (!first) return '';
  return qti(
    'response-condition',
    {},
    qti('response-if', {}, first.test, ...first.rules),
    ...more.map(({ test, rules }) => qti('response-else-if', {}, test, ...rules)),
    ...(otherwise.length > 0 ? [qti('response-else', {}, ...otherwise)] : []),
  );
}

const byCredit = <T extends { credit: number }>(answers: readonly T[]) =>
  [...answers].sort((a, b) => b.credit - a.credit);

/** A relative tolerance is a percentage in QTI. */
function numberTest(response: string, { value, tolerance: { kind, amount } }: NumericAnswer): string {
  const allowed = kind === 'relative' ? rounded(amount * 100) : amount;
  const attributes =
    allowed === 0 ? { 'tolerance-mode': 'exact' } : { 'tolerance-mode': kind, tolerance: `${allowed} ${allowed}` };
  return qti('equal', attributes, variable(response), base('float', value));
}

const textTest = (response: string, { pattern }: TextAnswer, caseSensitive: boolean) =>
  qti('string-match', { 'case-sensitive': caseSensitive }, variable(response), base('string', pattern));

const told = (outcome: string, { id, credit }: { id: string; credit: number }) => [
  setOutcome(outcome, base('float', Math.max(0, credit))),
  setOutcome('FEEDBACK', base('identifier', identifier(id))),
];

const negative = (answers: readonly { id: string; credit: number }[]) =>
  Object.fromEntries(answers.filter(({ credit }) => credit < 0).map(({ id, credit }) => [id, { credit }]));

const entry = (response: string) => qti('text-entry-interaction', { 'response-identifier': response });

export function writeNumeric(question: QuestionOf<'numeric'>): QtiParts {
  const { answers, units, unitUse, unitPenalty, otherFeedback } = question;
  const best = byCredit(answers)[0];
  const tests = byCredit(answers).map((answer) => ({
    test: numberTest('RESPONSE', answer),
    rules: told('SCORE', answer),
  }));
  return {
    declarations: [
      responseDeclaration({ id: 'RESPONSE', cardinality: 'single', type: 'float', correct: best ? [best.value] : [] }),
    ],
    body: `<p>${entry('RESPONSE')}</p>`,
    processing: [branches(tests, [setOutcome('FEEDBACK', base('identifier', 'other'))])],
    own: unitUse === 'none' ? { answers } : { answers, units, unitUse, unitPenalty },
    parts: {},
    modals: [
      ...answers.map(({ id, feedback }) => ({ outcome: 'FEEDBACK', id, feedback })),
      { outcome: 'FEEDBACK', id: 'other', feedback: otherFeedback },
    ],
  };
}

export function writeShortText(question: QuestionOf<'short-text'>): QtiParts {
  const { answers, otherFeedback, caseSensitive, ignoreAccents } = question;
  const best = byCredit(answers)[0];
  const tests = byCredit(answers).map((answer) => ({
    test: textTest('RESPONSE', answer, caseSensitive),
    rules: told('SCORE', answer),
  }));
  const mapping = answers
    .filter(({ credit }) => credit > 0)
    .map(({ pattern, credit }) => ({ key: pattern, value: credit, caseSensitive }));
  return {
    declarations: [
      responseDeclaration({
        id: 'RESPONSE',
        cardinality: 'single',
        type: 'string',
        correct: best ? [best.pattern] : [],
        mapping,
      }),
    ],
    body: `<p>${entry('RESPONSE')}</p>`,
    processing: [branches(tests, [setOutcome('FEEDBACK', base('identifier', 'other'))])],
    own: { answers, caseSensitive, ignoreAccents: ignoreAccents || undefined },
    parts: {},
    modals: [
      ...answers.map(({ id, feedback }) => ({ outcome: 'FEEDBACK', id, feedback })),
      { outcome: 'FEEDBACK', id: 'other', feedback: otherFeedback },
    ],
  };
}

/** A gap in its place: a list to choose from, or a field. */
export function gapInteraction(gap: Gap): string {
  const response = identifier(gap.id);
  if (gap.kind !== 'choice') return entry(response);
  const choices = gap.options.map(({ id, text }) =>
    qti('inline-choice', { identifier: identifier(id) }, encodeEntities(text)),
  );
  return qti('inline-choice-interaction', { 'response-identifier': response, shuffle: false }, ...choices);
}

function gapKey(gap: Gap): { declaration: string; processing: string } {
  const id = identifier(gap.id);
  const outcome = `SCORE_${gap.id}`;
  if (gap.kind === 'choice') {
    const mapping = gap.options
      .filter(({ credit }) => credit > 0)
      .map((option) => ({ key: identifier(option.id), value: option.credit }));
    const best = gap.options.find(({ credit }) => credit === 1);
    const key = {
      id,
      cardinality: 'single' as const,
      type: 'identifier' as const,
      correct: best ? [identifier(best.id)] : [],
      mapping,
    };
    return {
      declaration: responseDeclaration(key),
      processing: setOutcome(outcome, qti('map-response', { identifier: id })),
    };
  }
  const [best] = byCredit<NumericAnswer | TextAnswer>(gap.answers);
  const correct = best === undefined ? [] : ['value' in best ? best.value : best.pattern];
  const tests =
    gap.kind === 'numeric'
      ? byCredit(gap.answers).map((answer) => ({ answer, test: numberTest(id, answer) }))
      : byCredit(gap.answers).map((answer) => ({ answer, test: textTest(id, answer, gap.caseSensitive) }));
  const rules = tests.map(({ answer, test }) => ({
    test,
    rules: [setOutcome(outcome, base('float', Math.max(0, answer.credit)))],
  }));
  const type = gap.kind === 'numeric' ? ('float' as const) : ('string' as const);
  return {
    declaration: responseDeclaration({ id, cardinality: 'single', type, correct }),
    processing: branches(rules, []),
  };
}

export function writeCloze({ gaps }: QuestionOf<'cloze'>): QtiParts {
  const keys = gaps.map(gapKey);
  const whole = gaps.reduce((sum, { weight }) => sum + weight, 0);
  const shares = gaps.map(({ id, weight }) =>
    qti('product', {}, variable(`SCORE_${id}`), base('float', rounded(weight / whole))),
  );
  const options = gaps.flatMap((gap) => (gap.kind === 'choice' ? gap.options : []));
  return {
    declarations: keys.map(({ declaration }) => declaration),
    outcomes: gaps.map(({ id }) => `SCORE_${id}`),
    // The gaps stand in the stem itself.
    body: '',
    processing: [...keys.map(({ processing }) => processing), setOutcome('SCORE', qti('sum', {}, ...shares))],
    own: {},
    parts: Object.fromEntries([
      ...gaps.map((gap) => [
        gap.id,
        gap.kind === 'choice'
          ? { weight: gap.weight }
          : gap.kind === 'text'
            ? { weight: gap.weight, answers: gap.answers, caseSensitive: gap.caseSensitive }
            : { weight: gap.weight, answers: gap.answers },
      ]),
      ...Object.entries(negative(options)),
      ...options
        .filter(({ feedback }) => feedback.content.length > 0)
        .map(({ id, credit, feedback }) => [id, { credit, feedback }]),
    ]),
  };
}
