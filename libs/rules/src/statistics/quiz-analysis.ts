import { DistractorAccumulator, type DistractorCurve } from './distractors';
import { groupDifferences, type GroupDifference } from './group-differences';
import type { TestItem } from './item-statistics';
import { MarkRows } from './mark-table';
import { finish, type Steps } from './steps';
import { tableStatistics } from './table-statistics';
import { testIntervalSteps, type TestIntervals } from './test-intervals';
import type { TestStatistics } from './test-statistics';
import { ValueCounts } from './value-counts';

export interface AnalysedItem extends TestItem {
  /** Parts that an answer may have told or got right, by the author's ids. */
  parts: readonly string[];
}

/** One attempt as the analysis sees it: no name and no id. */
export interface AnalysedAttempt {
  /** By place, of the question's marks from 0 to 1; null where it was not asked or is not marked. */
  shares: readonly (number | null)[];
  /** By place, the parts that were chosen or got right. */
  told: readonly (readonly string[])[];
  /** Numbers of the groups that the attempt belongs to; −1 for none. */
  language: number;
  country: number;
}

export interface QuizAnalysisResult {
  test: TestStatistics;
  intervals: TestIntervals;
  /** By place. */
  curves: DistractorCurve[][];
  byLanguage: GroupDifference[];
  byCountry: GroupDifference[];
  /** How often each total was reached, as shares of all marks, from the lowest. */
  totals: [number, number][];
  /** Questions that everybody was asked. */
  common: number;
}

/**
 * All that is said of a quiz, from its attempts one by one. What is kept is eight bytes a mark, a byte for each group
 * and counts: a million answers fit into some twenty megabytes.
 */
export class QuizAnalysis {
  private readonly rows: MarkRows;
  private readonly curves: DistractorAccumulator[];
  private readonly languages: number[] = [];
  private readonly countries: number[] = [];
  private readonly most: number;

  constructor(private readonly items: readonly AnalysedItem[]) {
    this.rows = new MarkRows(items);
    this.curves = items.map(({ parts }) => new DistractorAccumulator(parts));
    this.most = items.reduce((sum, { maxMark }) => sum + maxMark, 0);
  }

  get attempts(): number {
    return this.languages.length;
  }

  add({ shares, told, language, country }: AnalysedAttempt): void {
    let [earned, possible] = [0, 0];
    const marks = this.items.map(({ maxMark }, place) => {
      const share = shares[place] ?? null;
      if (share === null) return null;
      earned += share * maxMark;
      possible += maxMark;
      return share * maxMark;
    });
    this.rows.add(marks);
    this.languages.push(language);
    this.countries.push(country);
    const total = possible > 0 ? (earned / possible) * this.most : 0;
    for (const [place, mark] of marks.entries()) if (mark !== null) this.curves[place]?.add(told[place] ?? [], total);
  }

  /** @param fewest groups of fewer people are not compared */
  *steps(fewest: number): Steps<QuizAnalysisResult> {
    const table = this.rows.table();
    const test = yield* tableStatistics(table, this.items);
    const intervals = yield* testIntervalSteps(table, this.items);
    const byLanguage = yield* groupDifferences(table, (row) => this.languages[row] ?? -1, fewest);
    const byCountry = yield* groupDifferences(table, (row) => this.countries[row] ?? -1, fewest);
    const totals = new ValueCounts();
    for (let row = 0; row < table.attempts; row += 1) totals.add(this.most > 0 ? table.total(row) / this.most : 0);
    const curves = this.curves.map((curve) => curve.result());
    return { test, intervals, curves, byLanguage, byCountry, totals: totals.sorted(), common: table.common.length };
  }

  result(fewest: number): QuizAnalysisResult {
    return finish(this.steps(fewest));
  }
}
