import type { AnyQuestion, NumericAnswer, QuestionOf, RichText } from '@amelie/contract';
import { rounded } from './gift-answers';
import { encodeEntities } from './html-entities';
import type { OwnSettings } from './own-settings';
import { oneLine } from './rich-words';
import { plainLine, writeMarkup } from './write-markup';

/** What a type adds to a question element, and what Moodle has no place for. */
export interface MoodleParts {
  type: string;
  lines: string[];
  own: Record<string, unknown>;
  parts: OwnSettings['parts'];
}

export const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

const rich = (tag: string, text: RichText, attributes = '') =>
  `<${tag}${attributes} format="html"><text>${text.content.length === 0 ? '' : cdata(writeMarkup(text))}</text></${tag}>`;
const plain = (text: string) => `<text>${encodeEntities(text)}</text>`;
const fraction = (credit: number) => ` fraction="${rounded(credit * 100)}"`;

const shuffled = (shuffle: boolean) => `<shuffleanswers>${shuffle}</shuffleanswers>`;

const textAnswer = (text: string, credit: number, feedback: RichText, inside = '') =>
  `<answer${fraction(credit)} format="moodle_auto_format">${plain(text)}${inside}${rich('feedback', feedback)}</answer>`;

/** Moodle marks several choices by weights; what they cannot say goes along as an own setting. */
function multichoice(question: QuestionOf<'single' | 'multiple'>): MoodleParts {
  const multiple = question.type === 'multiple' ? question : null;
  const right = question.options.filter(({ credit }) => credit > 0).length;
  const cost = multiple?.marking === 'penalty' ? multiple.penalty : multiple?.marking === 'partial' ? 0 : 1;
  const weighted = !multiple || multiple.marking === 'weighted';
  const credit = (own: number) => (weighted ? own : rounded((own > 0 ? 1 : -cost) / right));
  const answers = question.options.map(
    (option) =>
      `<answer${fraction(credit(option.credit))} format="html"><text>${cdata(writeMarkup(option.text))}</text>${rich('feedback', option.feedback)}</answer>`,
  );
  return {
    type: 'multichoice',
    lines: [
      `<single>${!multiple}</single>`,
      shuffled(question.shuffle),
      '<answernumbering>abc</answernumbering>',
      ...answers,
    ],
    own: multiple && !weighted ? { marking: multiple.marking, penalty: multiple.penalty } : {},
    parts: weighted ? {} : Object.fromEntries(question.options.map((option) => [option.id, { credit: option.credit }])),
  };
}

function trueFalse({ correct, feedbackTrue, feedbackFalse }: QuestionOf<'true-false'>): MoodleParts {
  const lines = [
    textAnswer('true', correct ? 1 : 0, feedbackTrue),
    textAnswer('false', correct ? 0 : 1, feedbackFalse),
  ];
  return { type: 'truefalse', lines, own: {}, parts: {} };
}

const otherAnswer = (feedback: RichText, inside = '') =>
  feedback.content.length === 0 ? [] : [textAnswer('*', 0, feedback, inside)];

function shortText({ answers, otherFeedback, caseSensitive, ignoreAccents }: QuestionOf<'short-text'>): MoodleParts {
  return {
    type: 'shortanswer',
    lines: [
      `<usecase>${Number(caseSensitive)}</usecase>`,
      ...answers.map(({ pattern, credit, feedback }) => textAnswer(pattern, credit, feedback)),
      ...otherAnswer(otherFeedback),
    ],
    own: ignoreAccents ? { ignoreAccents } : {},
    parts: {},
  };
}

/** Moodle knows tolerances as amounts only. */
const relativeParts = (answers: readonly NumericAnswer[]): OwnSettings['parts'] =>
  Object.fromEntries(
    answers.filter(({ tolerance }) => tolerance.kind === 'relative').map(({ id, tolerance }) => [id, { tolerance }]),
  );

function numeric({ answers, otherFeedback, units, unitUse, unitPenalty }: QuestionOf<'numeric'>): MoodleParts {
  const amount = ({ value, tolerance }: NumericAnswer) =>
    tolerance.kind === 'absolute' ? tolerance.amount : rounded(Math.abs(value) * tolerance.amount);
  const unitLines = units.map(
    ({ name, factor }) =>
      `<unit><multiplier>${Number((1 / factor).toPrecision(12))}</multiplier><unit_name>${encodeEntities(name)}</unit_name></unit>`,
  );
  return {
    type: 'numerical',
    lines: [
      ...answers.map((answer) =>
        textAnswer(String(answer.value), answer.credit, answer.feedback, `<tolerance>${amount(answer)}</tolerance>`),
      ),
      ...otherAnswer(otherFeedback, '<tolerance>0</tolerance>'),
      ...(units.length > 0 ? [`<units>${unitLines.join('')}</units>`] : []),
      `<unitgradingtype>${unitUse === 'required' ? 1 : 0}</unitgradingtype>`,
      `<unitpenalty>${unitPenalty}</unitpenalty>`,
      `<showunits>${units.length > 0 ? 0 : 3}</showunits>`,
    ],
    own: unitUse === 'optional' && unitPenalty > 0 ? { unitPenalty } : {},
    parts: relativeParts(answers),
  };
}

function matching({ prompts, choices, marking, shuffle }: QuestionOf<'matching'>): MoodleParts {
  const words = new Map(choices.map(({ id, text }) => [id, plainLine(text) ?? oneLine(text)]));
  const used = new Set(prompts.map(({ match }) => match));
  const pair = (text: string, choice: string) =>
    `<subquestion format="html"><text>${text}</text><answer>${plain(words.get(choice) ?? '')}</answer></subquestion>`;
  const spare = choices.filter(({ id }) => !used.has(id));
  const feedbacks = prompts.filter(({ feedback }) => feedback.content.length > 0);
  const rich = choices.some(({ text }) => plainLine(text) === null);
  const order = [...new Set(prompts.map(({ match }) => match)), ...spare.map(({ id }) => id)];
  const moved = order.some((id, index) => id !== choices[index]?.id);
  return {
    type: 'matching',
    lines: [
      shuffled(shuffle),
      ...prompts.map(({ text, match }) => pair(cdata(writeMarkup(text)), match)),
      ...spare.map(({ id }) => pair('', id)),
    ],
    // Moodle's choices are plain words in the order of their prompts; whatever is more than that goes along.
    own: { marking: marking === 'partial' ? undefined : marking, ...(rich || moved ? { choices } : {}) },
    parts: Object.fromEntries([
      ...(rich || moved ? prompts : feedbacks).map(({ id, match, feedback }) => [id, { match, feedback }]),
    ]),
  };
}

const orderingTypes = {
  'all-or-nothing': 'ALL_OR_NOTHING',
  position: 'ABSOLUTE_POSITION',
  neighbours: 'RELATIVE_NEXT_EXCLUDE_LAST',
  longest: 'LONGEST_ORDERED_SUBSET',
};

function ordering({ items, marking }: QuestionOf<'ordering'>): MoodleParts {
  const lines = items.map(
    ({ text }, index) =>
      `<answer fraction="${index + 1}" format="html"><text>${cdata(writeMarkup(text))}</text></answer>`,
  );
  const settings = [
    '<layouttype>VERTICAL</layouttype>',
    '<selecttype>ALL</selecttype>',
    '<selectcount>0</selectcount>',
  ];
  return {
    type: 'ordering',
    lines: [...settings, `<gradingtype>${orderingTypes[marking]}</gradingtype>`, ...lines],
    own: {},
    parts: {},
  };
}

const kprimTypes = { half: 'kprime', 'all-or-nothing': 'kprimeonezero', partial: 'subpoints' };

function kprim(question: QuestionOf<'kprim'>): MoodleParts {
  const rows = question.statements.map(
    ({ text, feedback }, index) =>
      `<row number="${index + 1}">${rich('optiontext', text)}${rich('feedbacktext', feedback)}</row>`,
  );
  const column = (number: number, label: string) =>
    `<column number="${number}"><responsetext>${plain(encodeEntities(label))}</responsetext></column>`;
  const weight = (row: number, number: number, value: boolean) =>
    `<weight rownumber="${row}" columnnumber="${number}"><value>${value ? '1.000' : '0.000'}</value></weight>`;
  return {
    type: 'kprime',
    lines: [
      `<scoringmethod><text>${kprimTypes[question.marking]}</text></scoringmethod>`,
      shuffled(question.shuffle),
      `<numberofrows>${rows.length}</numberofrows>`,
      '<numberofcolumns>2</numberofcolumns>',
      ...rows,
      column(1, question.trueLabel),
      column(2, question.falseLabel),
      ...question.statements.flatMap(({ correct }, index) => [
        weight(index + 1, 1, correct),
        weight(index + 1, 2, !correct),
      ]),
    ],
    own: {},
    parts: {},
  };
}

function essay({ rubric, markerNotes, template, leastWords, mostWords }: QuestionOf<'essay'>): MoodleParts {
  return {
    type: 'essay',
    lines: [
      '<responseformat>editor</responseformat>',
      ...(leastWords === null ? [] : [`<minwordlimit>${leastWords}</minwordlimit>`]),
      ...(mostWords === null ? [] : [`<maxwordlimit>${mostWords}</maxwordlimit>`]),
      rich('graderinfo', markerNotes),
      rich('responsetemplate', template),
    ],
    own: rubric.length > 0 ? { rubric } : {},
    parts: {},
  };
}

function cloze({ gaps }: QuestionOf<'cloze'>): MoodleParts {
  const numbers = gaps.flatMap((gap) => (gap.kind === 'numeric' ? gap.answers : []));
  const weights = gaps.filter(({ weight }) => !Number.isInteger(weight)).map(({ id, weight }) => [id, { weight }]);
  return { type: 'cloze', lines: [], own: {}, parts: { ...Object.fromEntries(weights), ...relativeParts(numbers) } };
}

/** The question in Moodle's words; null for types that neither Moodle nor its usual plugins have. */
export function moodleParts(question: AnyQuestion): MoodleParts | null {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return multichoice(question);
    case 'true-false':
      return trueFalse(question);
    case 'short-text':
      return shortText(question);
    case 'numeric':
      return numeric(question);
    case 'matching':
      return matching(question);
    case 'ordering':
      return ordering(question);
    case 'kprim':
      return kprim(question);
    case 'essay':
      return essay(question);
    case 'cloze':
      return cloze(question);
    default:
      return null;
  }
}
