import type { AnswerOf, Gap, Marking, NumericAnswer, PartMark, QuestionOf, TextAnswer } from '@amelie/contract';
import { marked, scoreOf, unanswered, verdictOf, within } from './marked-parts';
import { matchesPattern, type PatternRule } from './match-pattern';
import { readNumber, splitUnit } from './read-number';

interface Fit {
  id: string;
  credit: number;
}

/** The fitting answer with the highest credit; of equal ones, the first. */
function best(answers: readonly Fit[]): Fit | null {
  return answers.reduce<Fit | null>((top, answer) => (top === null || answer.credit > top.credit ? answer : top), null);
}

/** Bounds count, also where 0.4 − 0.3 is a hair more than 0.1. */
function fits({ value, tolerance: { kind, amount } }: NumericAnswer, given: number): boolean {
  const allowed = kind === 'absolute' ? amount : Math.abs(value) * amount;
  const hair = 4 * Number.EPSILON * Math.max(Math.abs(value), Math.abs(given), allowed);
  return Math.abs(given - value) <= allowed + hair;
}

const numberFit = (answers: readonly NumericAnswer[], given: number) => best(answers.filter((one) => fits(one, given)));

const textFit = (answers: readonly TextAnswer[], text: string, rule: PatternRule) =>
  best(answers.filter(({ pattern }) => matchesPattern(pattern, text, rule)));

/** One field was filled in: it earns the credit of what fits. `told` is `other` when nothing does. */
function markField(fit: Fit | null, credit: number): Marking {
  const share = within(credit);
  const part: PartMark = { part: fit?.id ?? 'other', verdict: verdictOf(share), share };
  return marked(scoreOf(share, 1), [part], [fit?.id ?? 'other']);
}

const sameUnit = (a: string, b: string) => a.normalize('NFKC').trim() === b.normalize('NFKC').trim();

/** A number in the unit of the key; a unit that lacks or is not known leaves the number as it is, at a price. */
export function markNumeric(question: QuestionOf<'numeric'>, answer: AnswerOf<'numeric'>): Marking {
  const asked = question.unitUse !== 'none';
  const { number, unit } = asked && answer.unit.trim() === '' ? splitUnit(answer.number) : answer;
  const given = readNumber(number);
  if (given === null) {
    const marking = markField(null, 0);
    return number.trim() === '' ? unanswered(marking) : marking;
  }
  if (!asked || (unit.trim() === '' && question.unitUse === 'optional')) {
    const fit = numberFit(question.answers, given);
    return markField(fit, fit?.credit ?? 0);
  }
  const known = question.units.find(({ name }) => sameUnit(name, unit));
  const fit = known ? numberFit(question.answers, given * known.factor) : null;
  if (fit) return markField(fit, fit.credit);
  const bare = numberFit(question.answers, given);
  return markField(bare, bare ? bare.credit - question.unitPenalty : 0);
}

export function markShortText(question: QuestionOf<'short-text'>, { text }: AnswerOf<'short-text'>): Marking {
  const fit = text.trim() === '' ? null : textFit(question.answers, text, question);
  const marking = markField(fit, fit?.credit ?? 0);
  return text.trim() === '' ? unanswered(marking) : marking;
}

function gapFit(gap: Gap, value: string): Fit | null {
  switch (gap.kind) {
    case 'choice':
      return gap.options.find(({ id }) => id === value) ?? null;
    case 'text':
      return textFit(gap.answers, value, { caseSensitive: gap.caseSensitive, ignoreAccents: false });
    case 'numeric': {
      const given = readNumber(value);
      return given === null ? null : numberFit(gap.answers, given);
    }
  }
}

/** Each gap earns by its weight; what is told are the options and answers that fit. */
export function markCloze({ gaps }: QuestionOf<'cloze'>, { filled }: AnswerOf<'cloze'>): Marking {
  const valueOf = new Map(filled.map(({ gap, value }) => [gap, value]));
  const results = gaps.map((gap) => {
    const value = valueOf.get(gap.id) ?? '';
    const fit = value.trim() === '' ? null : gapFit(gap, value);
    const share = within(fit?.credit ?? 0);
    const verdict = value.trim() === '' ? ('missed' as const) : verdictOf(share);
    return { mark: { part: gap.id, verdict, share }, fit, weight: gap.weight };
  });
  const earned = results.reduce((sum, { mark, weight }) => sum + mark.share * weight, 0);
  const possible = results.reduce((sum, { weight }) => sum + weight, 0);
  const marking = marked(
    scoreOf(earned, possible),
    results.map(({ mark }) => mark),
    results.flatMap(({ fit }) => (fit ? [fit.id] : [])),
  );
  return results.every(({ mark }) => mark.verdict === 'missed') ? unanswered(marking) : marking;
}
