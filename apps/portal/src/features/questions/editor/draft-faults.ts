import {
  type AnyQuestion,
  hasWords,
  questionFaults,
  type QuestionFault,
  QuestionShape,
  type RichText,
} from '@amelie/contract';
import { plainTextOf } from '@amelie/rules';

/** What is not right yet about a question that is being written, besides what its parts owe each other. */
export const shapeFaults = [
  'words-missing',
  'number-wrong',
  'too-long',
  'too-many',
  'too-few',
  'not-allowed',
  'image-missing',
] as const;
export type DraftFaultCode = QuestionFault['code'] | (typeof shapeFaults)[number];

/** A fault and where it stands: the names of fields and, in lists, places from 0. */
export interface DraftFault {
  code: DraftFaultCode;
  path: (string | number)[];
}

interface Issue {
  code: string;
  path: PropertyKey[];
  origin?: string;
}

function codeOf({ code, origin }: Issue): DraftFaultCode {
  if (origin === 'array') return code === 'too_small' ? 'too-few' : 'too-many';
  if (origin === 'string') return code === 'too_small' ? 'words-missing' : 'too-long';
  if (origin === 'number' || code === 'invalid_type') return 'number-wrong';
  return 'not-allowed';
}

function issuesOf(question: AnyQuestion): DraftFault[] {
  const parsed = QuestionShape.safeParse(question);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({
    code: codeOf({
      code: issue.code,
      path: issue.path,
      ...('origin' in issue ? { origin: String(issue.origin) } : {}),
    }),
    path: issue.path.map((step) => (typeof step === 'symbol' ? step.toString() : step)),
  }));
}

/** The texts that learners cannot do without: an answer without words cannot be chosen. */
function neededTexts(question: AnyQuestion): { text: RichText; path: (string | number)[] }[] {
  const each = (name: string, parts: readonly { text: RichText }[]) =>
    parts.map(({ text }, place) => ({ text, path: [name, place, 'text'] }));
  const stem = question.media.length > 0 ? [] : [{ text: question.stem, path: ['stem'] }];
  switch (question.type) {
    case 'single':
    case 'multiple':
      return [...stem, ...each('options', question.options)];
    case 'kprim':
      return [...stem, ...each('statements', question.statements)];
    case 'matching':
      return [...stem, ...each('prompts', question.prompts), ...each('choices', question.choices)];
    case 'ordering':
      return [...stem, ...each('items', question.items)];
    case 'situational-judgement':
      return [...stem, ...each('items', question.items)];
    case 'branching-case':
      return [
        ...stem,
        ...question.steps.flatMap((step, place) => [
          { text: step.text, path: ['steps', place, 'text'] },
          ...step.options.map(({ text }, at) => ({ text, path: ['steps', place, 'options', at, 'text'] })),
        ]),
      ];
    default:
      return stem;
  }
}

/** A name for a question that was given none: the beginning of its words. */
export function withName(question: AnyQuestion): AnyQuestion {
  if (question.name.trim() !== '') return question;
  const name = plainTextOf(question.stem)
    .replace(/\[\[[a-z0-9-]+\]\]/gu, '…')
    .replace(/[\s\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()
    .slice(0, 200)
    .trim();
  return { ...question, name };
}

/**
 * Everything that keeps a question from being asked, each with its place, in the order of the form: missing words,
 * numbers that are none, keys that name nothing. A question without a name gets one from its words.
 */
export function draftFaults(question: AnyQuestion): DraftFault[] {
  const named = withName(question);
  const words = neededTexts(named)
    .filter(({ text }) => !hasWords(text))
    .map(({ path }): DraftFault => ({ code: 'words-missing', path }));
  const hasStem = !words.some(({ path }) => path[0] === 'stem');
  // No name because there are no words: that is one fault, not two. No image: all about its size is that one.
  const shape = issuesOf(named).filter(({ path }) => (path[0] !== 'name' || hasStem) && path[0] !== 'image');
  const isWithoutImage = named.type === 'hotspot' && !named.media.some(({ id }) => id === named.image.media);
  const image: DraftFault[] = isWithoutImage ? [{ code: 'image-missing', path: ['image'] }] : [];
  const own = questionFaults(named).filter(({ path }) => path[0] !== 'image' && !isEmptyList(named, path));
  return [...words, ...image, ...shape, ...own];
}

/** A list without parts is told once: that it has no right one says nothing more. */
function isEmptyList(question: AnyQuestion, path: DraftFault['path']): boolean {
  const [name] = path;
  if (question.type === 'hotspot') return name === 'regions' && question.regions.length === 0;
  return false;
}
