import type { Estimate, ItemDif, PartStatistics, QuestionStatistics, WholeTest } from '@amelie/contract';
import { fewestAnswers } from '../package-answers';
import type { Interval } from './bootstrap';
import type { DistractorCurve } from './distractors';
import type { Followed } from './followed-parts';
import type { GroupDifference } from './group-differences';
import type { QuizAnalysisResult } from './quiz-analysis';
import { readItem, readMastery, readTest } from './read-item';
import { classificationConsistency } from './standard-setting';
import { fewestForIndices } from './test-intervals';

/** What a question is, beside its figures. */
export interface FigureItem extends Followed {
  about: Pick<QuestionStatistics, 'itemId' | 'text' | 'type' | 'place' | 'bank' | 'changed' | 'maxMark'>;
}

/** Names behind the numbers of groups. */
export interface FigureGroups {
  languages: readonly ItemDif['reference'][];
  countries: readonly ItemDif['reference'][];
}

function estimate(value: number | null, interval: Interval | null | undefined): Estimate | null {
  return value === null ? null : { value, low: interval?.low ?? null, high: interval?.high ?? null };
}

/** Rare choices are not told: whoever knows that somebody chose them would know who. */
function partOf(part: Followed['parts'][number], curve: DistractorCurve | undefined, people: number): PartStatistics {
  const count = curve?.chosen ?? 0;
  const untold = { ...part, count: null, share: null, byThird: [null, null, null], pointBiserial: null };
  if (!curve || (count > 0 && count < fewestAnswers.alike)) return untold;
  const others = people - count;
  if (others > 0 && others < fewestAnswers.alike) return untold;
  const thirds = people < fewestForIndices ? [null, null, null] : curve.byThird;
  return { ...part, count, share: curve.share, byThird: thirds, pointBiserial: curve.pointBiserial };
}

function difOf(found: GroupDifference, by: ItemDif['by'], names: FigureGroups): ItemDif[] {
  const list = by === 'language' ? names.languages : names.countries;
  const [reference, focal] = [list[found.referenceGroup], list[found.focalGroup]];
  if (reference === undefined || focal === undefined) return [];
  const { delta, standardError, p } = found;
  return [
    {
      by,
      reference,
      focal,
      referencePeople: found.reference,
      focalPeople: found.focal,
      delta,
      standardError,
      p,
      class: found.class,
      tooFew: Math.min(found.reference, found.focal) < fewestForIndices,
    },
  ];
}

/** Groups in which too few were asked this very question are left out. */
const isTold = ({ reference, focal }: GroupDifference) => Math.min(reference, focal) >= fewestAnswers.question;

function difsOf({ byLanguage, byCountry }: QuizAnalysisResult, place: number, names: FigureGroups): ItemDif[] {
  const own = (found: readonly GroupDifference[]) => found.filter((one) => one.place === place && isTold(one));
  return [
    ...own(byLanguage).flatMap((one) => difOf(one, 'language', names)),
    ...own(byCountry).flatMap((one) => difOf(one, 'country', names)),
  ];
}

const nothingSaid = {
  answers: null,
  facility: null,
  deviation: null,
  guessScore: null,
  intendedWeight: null,
  effectiveWeight: null,
  negativeCovariance: false,
  discrimination: null,
  discriminationEfficiency: null,
  alphaIfDeleted: null,
  reading: 'too-few',
  mastery: 'too-few',
  dif: [],
} as const;

/** A question of which nothing is said, because fewer than ten people answered it. */
export function untoldQuestion({ about, figures, parts }: FigureItem): QuestionStatistics {
  const untold = parts.map((part) => partOf(part, undefined, 0));
  return { ...about, ...nothingSaid, dif: [], figures, parts: untold };
}

function toldQuestion(item: FigureItem, result: QuizAnalysisResult, place: number): QuestionStatistics | null {
  const found = result.test.items[place];
  if (!found || found.answers < fewestAnswers.question) return null;
  const { id: _, facility, discrimination, ...plain } = found;
  const intervals = result.intervals.items[place];
  const curves = new Map((result.curves[place] ?? []).map((curve) => [curve.option, curve]));
  return {
    ...item.about,
    ...plain,
    facility: estimate(facility, intervals?.facility),
    discrimination: estimate(discrimination, intervals?.discrimination),
    reading: readItem(found, intervals?.discrimination ?? null),
    mastery: readMastery(found, intervals?.facility ?? null),
    figures: item.figures,
    parts: item.parts.map((part) => partOf(part, curves.get(part.id), found.answers)),
    dif: [],
  };
}

/** The questions with their figures, as far as they may be told. */
export function questionFigures(
  items: readonly FigureItem[],
  result: QuizAnalysisResult,
  names: FigureGroups,
): QuestionStatistics[] {
  return items.map((item, place) => {
    const told = toldQuestion(item, result, place);
    return told ? { ...told, dif: difsOf(result, place, names) } : untoldQuestion(item);
  });
}

/** The share of attempts at or above a cut; both are shares of all marks. */
export function passShare(totals: QuizAnalysisResult['totals'], cut: number): number {
  const all = totals.reduce((sum, [, count]) => sum + count, 0);
  const passed = totals.reduce((sum, [total, count]) => sum + (total >= cut - 1e-9 ? count : 0), 0);
  return all === 0 ? 0 : passed / all;
}

function tenthsOf(totals: QuizAnalysisResult['totals']): (number | null)[] {
  const tenths = new Array<number>(10).fill(0);
  for (const [total, count] of totals) {
    const tenth = Math.min(9, Math.floor(total * 10 + 1e-9));
    tenths[tenth] = (tenths[tenth] ?? 0) + count;
  }
  return tenths.map((count) => (count > 0 && count < fewestAnswers.alike ? null : count));
}

/** The figures of the whole test; marks as shares. Null without attempts or marks. */
export function wholeTest(
  result: QuizAnalysisResult,
  { maxMark, passMark }: { maxMark: number; passMark: number },
): WholeTest | null {
  const { test, intervals, totals, common } = result;
  if (test.mean === null || test.median === null || maxMark <= 0) return null;
  const share = (marks: number | null) => (marks === null ? null : marks / maxMark);
  const consistency = classificationConsistency({ ...test, cut: passMark * maxMark });
  return {
    attempts: test.attempts,
    mean: test.mean / maxMark,
    median: test.median / maxMark,
    deviation: share(test.deviation),
    skewness: test.skewness,
    kurtosis: test.kurtosis,
    internalConsistency: estimate(test.internalConsistency, intervals.internalConsistency),
    commonQuestions: common,
    errorRatio: test.errorRatio,
    standardError: share(test.standardError),
    passShare: passShare(totals, passMark),
    agreement: consistency?.agreement ?? null,
    kappa: consistency?.kappa ?? null,
    tenths: tenthsOf(totals),
    reading: readTest(test),
  };
}
