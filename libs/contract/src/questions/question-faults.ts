import { linesOf } from '../rich-text-lines';
import type { AnyQuestion, QuestionOf } from './question-shape';

export interface QuestionFault {
  code:
    | 'id-stands-twice'
    | 'no-full-credit'
    | 'no-correct-option'
    | 'gap-not-in-text'
    | 'gap-stands-twice'
    | 'unknown-part'
    | 'no-votes'
    | 'way-leads-back'
    | 'words-range';
  path: (string | number)[];
}

interface Part {
  id: string;
}

const doubled = (parts: readonly Part[]) => new Set(parts.map(({ id }) => id)).size < parts.length;

/** Every part that an answer or a mark can name. */
function namedParts(question: AnyQuestion): Part[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.options;
    case 'kprim':
      return question.statements;
    case 'matching':
      return [...question.prompts, ...question.choices];
    case 'ordering':
      return question.items;
    case 'numeric':
    case 'short-text':
      return question.answers;
    case 'cloze':
      return question.gaps.flatMap((gap) => [gap, ...(gap.kind === 'choice' ? gap.options : gap.answers)]);
    case 'hotspot':
      return question.regions;
    case 'essay':
      return question.rubric.flatMap((criterion) => [criterion, ...criterion.levels]);
    case 'situational-judgement':
      return [...question.scale, ...question.items];
    case 'branching-case':
      return question.steps.flatMap((step) => [step, ...step.options]);
    case 'confidence':
      return question.levels;
    case 'true-false':
    case 'reflection':
      return [];
  }
}

const hasFull = (parts: readonly { credit: number }[]) => parts.some(({ credit }) => credit === 1);

/** The ids of the gaps in a cloze text, in reading order. A mark inside a gap's name would break it, so it is no gap. */
export function gapIdsIn(stem: AnyQuestion['stem']): string[] {
  return linesOf(stem).flatMap((line) =>
    line.flatMap((inline) =>
      inline.type === 'text'
        ? [...inline.text.matchAll(/\[\[([a-z0-9][a-z0-9-]{0,39})\]\]/gu)].map(([, id = '']) => id)
        : [],
    ),
  );
}

function clozeFaults({ stem, gaps }: QuestionOf<'cloze'>): QuestionFault[] {
  const standing = gapIdsIn(stem);
  const faults: QuestionFault[] = [];
  for (const [index, gap] of gaps.entries()) {
    const path = ['gaps', index];
    const times = standing.filter((id) => id === gap.id).length;
    if (times === 0) faults.push({ code: 'gap-not-in-text', path });
    if (times > 1) faults.push({ code: 'gap-stands-twice', path });
    if (!hasFull(gap.kind === 'choice' ? gap.options : gap.answers)) faults.push({ code: 'no-full-credit', path });
  }
  return faults;
}

function caseFaults({ steps }: QuestionOf<'branching-case'>): QuestionFault[] {
  const places = new Map(steps.map(({ id }, index) => [id, index]));
  const faults: QuestionFault[] = [];
  for (const [index, step] of steps.entries())
    for (const [at, { next }] of step.options.entries()) {
      if (next === null) continue;
      const place = places.get(next);
      const path = ['steps', index, 'options', at, 'next'];
      if (place === undefined) faults.push({ code: 'unknown-part', path });
      // Steps stand in an order in which every way leads on: that there is no circle can be seen at once.
      else if (place <= index) faults.push({ code: 'way-leads-back', path });
    }
  if (!steps.some(({ options }) => options.some(({ credit }) => credit > 0)))
    faults.push({ code: 'no-correct-option', path: ['steps'] });
  return faults;
}

function judgementFaults({ scale, items }: QuestionOf<'situational-judgement'>): QuestionFault[] {
  const points = new Set(scale.map(({ id }) => id));
  return items.flatMap(({ votes }, index): QuestionFault[] => {
    const path = ['items', index, 'votes'];
    if (votes.some(({ point }) => !points.has(point))) return [{ code: 'unknown-part', path }];
    return votes.some(({ count }) => count > 0) ? [] : [{ code: 'no-votes', path }];
  });
}

function ownFaults(question: AnyQuestion): QuestionFault[] {
  switch (question.type) {
    case 'single':
      return hasFull(question.options) ? [] : [{ code: 'no-full-credit', path: ['options'] }];
    case 'multiple':
      return question.options.some(({ credit }) => credit > 0)
        ? []
        : [{ code: 'no-correct-option', path: ['options'] }];
    case 'numeric':
    case 'short-text':
      return hasFull(question.answers) ? [] : [{ code: 'no-full-credit', path: ['answers'] }];
    case 'matching': {
      const choices = new Set(question.choices.map(({ id }) => id));
      return question.prompts.flatMap(({ match }, index): QuestionFault[] =>
        choices.has(match) ? [] : [{ code: 'unknown-part', path: ['prompts', index, 'match'] }],
      );
    }
    case 'cloze':
      return clozeFaults(question);
    case 'hotspot': {
      const known = question.media.some(({ id }) => id === question.image.media);
      const faults: QuestionFault[] = known ? [] : [{ code: 'unknown-part', path: ['image', 'media'] }];
      if (!question.regions.some(({ credit }) => credit > 0))
        faults.push({ code: 'no-correct-option', path: ['regions'] });
      return faults;
    }
    case 'situational-judgement':
      return judgementFaults(question);
    case 'branching-case':
      return caseFaults(question);
    case 'essay': {
      const { leastWords: least, mostWords: most } = question;
      return least !== null && most !== null && least > most ? [{ code: 'words-range', path: ['mostWords'] }] : [];
    }
    default:
      return [];
  }
}

/** What keeps a question of the right shape from being asked: ids that stand twice, keys that name nothing or lack. */
export function questionFaults(question: AnyQuestion): QuestionFault[] {
  const faults: QuestionFault[] = [];
  if (doubled(namedParts(question))) faults.push({ code: 'id-stands-twice', path: [] });
  if (doubled(question.media)) faults.push({ code: 'id-stands-twice', path: ['media'] });
  const languages = question.translations.map(({ language }) => ({ id: language }));
  if (doubled([...languages, { id: question.language }]))
    faults.push({ code: 'id-stands-twice', path: ['translations'] });
  return [...faults, ...ownFaults(question)];
}
