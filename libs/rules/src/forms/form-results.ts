import { type AskedFormQuestion, type QuestionResult, type ResponseRate, scaleSteps } from '@amelie/contract';
import { discloseBreakdown } from '../disclosure';
import { fewestAnswers } from '../package-answers';
import { shownPersons } from '../shown-persons';

/** How often one answer was given to one question, over all persons. */
export interface CountedFormAnswer {
  question: string;
  /** A step of a scale as text, or the key of an option. */
  value: string;
  count: number;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** How many were asked and answered, as it may be shown, and the share of the two numbers shown. */
export function responseRate({ asked, answered }: { asked: number; answered: number }): ResponseRate {
  const shown = { asked: shownPersons(asked), answered: shownPersons(answered) };
  const { asked: all, answered: some } = shown;
  return { ...shown, share: all === null || some === null || all === 0 ? null : Math.min(1, some / all) };
}

function meanOf(counts: readonly { key: string; count: number }[]): number | null {
  const answered = sum(counts.map(({ count }) => count));
  if (answered === 0) return null;
  return Math.round((sum(counts.map(({ key, count }) => Number(key) * count)) / answered) * 10) / 10;
}

const keysOf = ({ kind, options }: AskedFormQuestion): string[] =>
  kind === 'scale' ? scaleSteps.map(String) : options.map(({ key }) => key);

const nothing = { answered: null, hidden: true, mean: null, cells: [], comments: [] };

/**
 * What came of one question. Nothing below ten answers; above them, an answer that fewer than three gave is not told,
 * nor what would let it be reckoned (`discloseBreakdown`). A mean stands only where at least three do not say what most
 * say: else it would tell what everybody said.
 */
export function questionResult(
  question: AskedFormQuestion,
  counted: readonly CountedFormAnswer[],
  comments: readonly string[],
): QuestionResult {
  if (question.kind === 'text') {
    if (comments.length < fewestAnswers.question) return { question, ...nothing };
    return { question, answered: comments.length, hidden: false, mean: null, cells: [], comments: [...comments] };
  }
  const counts = keysOf(question).map((key) => ({
    key,
    count: sum(counted.filter((row) => row.question === question.key && row.value === key).map(({ count }) => count)),
  }));
  const answered = sum(counts.map(({ count }) => count));
  if (answered < fewestAnswers.question) return { question, ...nothing };
  const cells = discloseBreakdown(counts, { k: fewestAnswers.alike, roundTo: 1 });
  const commonest = Math.max(...counts.map(({ count }) => count));
  const differ = answered - commonest >= fewestAnswers.alike;
  const mean = question.kind === 'scale' && differ ? meanOf(counts) : null;
  return { question, answered, hidden: false, mean, cells, comments: [] };
}
