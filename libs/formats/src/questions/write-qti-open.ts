import type { QuestionOf } from '@amelie/contract';
import { encodeEntities } from './html-entities';
import { base, choiceFeedback, identifier, onlyIf, qti, responseDeclaration, setOutcome, variable } from './qti-markup';
import type { QtiParts } from './qti-parts';
import { writeMarkup } from './write-markup';

const R = 'RESPONSE';
const field = (lines: number) =>
  qti('extended-text-interaction', { 'response-identifier': R, 'expected-lines': lines, format: 'plain' });

/** The rubric for people who mark, in words that any program shows them. */
function rubricBlock({ rubric, markerNotes }: QuestionOf<'essay'>): string {
  if (rubric.length === 0 && markerNotes.content.length === 0) return '';
  const criteria = rubric.map(({ text, weight, levels }) => {
    const items = levels.map((level) => `<li>${encodeEntities(level.text)} (${level.share})</li>`);
    return `<p>${encodeEntities(text)} (× ${weight})</p><ul>${items.join('')}</ul>`;
  });
  const notes = markerNotes.content.length === 0 ? '' : `<div class="notes">${writeMarkup(markerNotes)}</div>`;
  return qti('rubric-block', { view: 'scorer', use: 'scoring' }, qti('content-body', {}, notes, ...criteria));
}

export function writeEssay(question: QuestionOf<'essay'>): QtiParts {
  const { rubric, template, leastWords, mostWords } = question;
  const start = template.content.length === 0 ? undefined : writeMarkup(template);
  return {
    declarations: [responseDeclaration({ id: R, cardinality: 'single', type: 'string', correct: [], start })],
    body: `${rubricBlock(question)}${field(12)}`,
    processing: [],
    own: {
      rubric: rubric.length > 0 ? rubric : undefined,
      leastWords: leastWords ?? undefined,
      mostWords: mostWords ?? undefined,
    },
    parts: {},
  };
}

export function writeReflection({ template }: QuestionOf<'reflection'>): QtiParts {
  const start = template.content.length === 0 ? undefined : writeMarkup(template);
  return {
    declarations: [responseDeclaration({ id: R, cardinality: 'single', type: 'string', correct: [], start })],
    body: field(6),
    processing: [],
    own: {},
    parts: {},
  };
}

type Case = QuestionOf<'branching-case'>;

const isAt = (outcome: string, id: string) => qti('match', {}, variable(outcome), base('identifier', identifier(id)));

/** Each step is shown when the outcome STEP names it; a decision moves STEP on and adds to the score. */
function stepProcessing({ id, options }: Case['steps'][number]): string {
  const ways = options.map(({ id: way, credit, next }) =>
    onlyIf(
      qti('match', {}, variable(identifier(id)), base('identifier', identifier(way))),
      setOutcome('SCORE', qti('sum', {}, variable('SCORE'), base('float', credit))),
      setOutcome('FEEDBACK', base('identifier', identifier(way))),
      next === null
        ? setOutcome('completionStatus', base('identifier', 'completed'))
        : setOutcome('NEXT', base('identifier', identifier(next))),
    ),
  );
  return onlyIf(isAt('STEP', id), ...ways);
}

function stepBody({ id, text, options }: Case['steps'][number]): string {
  const choices = options.map(({ id: way, text: words, feedback }) =>
    qti('simple-choice', { identifier: identifier(way) }, writeMarkup(words), choiceFeedback(way, feedback)),
  );
  const attributes = { 'response-identifier': identifier(id), 'max-choices': 1, shuffle: false };
  const interaction = qti('choice-interaction', attributes, ...choices);
  const shown = { 'outcome-identifier': 'STEP', identifier: identifier(id), 'show-hide': 'show' };
  return qti('feedback-block', shown, qti('content-body', {}, writeMarkup(text), interaction));
}

/** A case as an adaptive item, told step by step. */
export function writeCase({ steps }: Case): QtiParts {
  const [first] = steps;
  return {
    declarations: steps.map(({ id }) =>
      responseDeclaration({ id: identifier(id), cardinality: 'single', type: 'identifier', correct: [] }),
    ),
    adaptive: true,
    identifiers: [
      { id: 'STEP', start: identifier(first?.id ?? 's1') },
      { id: 'NEXT', start: identifier(first?.id ?? 's1') },
    ],
    body: steps.map(stepBody).join(''),
    processing: [...steps.map(stepProcessing), setOutcome('STEP', variable('NEXT'))],
    own: {},
    parts: Object.fromEntries(
      steps.flatMap(({ options }) => options.map(({ id, credit, next }) => [id, { credit, next }])),
    ),
  };
}
