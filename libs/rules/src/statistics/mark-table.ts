/** What a question may earn in the test. */
export interface TablePlace {
  maxMark: number;
}

/**
 * Marks by attempt and question in one flat list of numbers, so that a million of them take eight megabytes. A question
 * that an attempt was not asked, or that nobody has marked yet, is NaN there.
 *
 * Where not everybody was asked the same, totals are brought to the marks of the whole test by the share that was
 * earned of what was asked; where everybody was, they are the sums that Moodle has.
 */
export class MarkTable {
  readonly attempts: number;
  /** Places of the questions that every attempt was asked. */
  readonly common: readonly number[];
  readonly most: number;
  private readonly earned: Float64Array;
  private readonly possible: Float64Array;

  constructor(
    private readonly marks: Float64Array,
    readonly places: readonly TablePlace[],
  ) {
    const wide = places.length;
    this.attempts = wide === 0 ? 0 : Math.floor(marks.length / wide);
    this.most = places.reduce((sum, { maxMark }) => sum + maxMark, 0);
    this.earned = new Float64Array(this.attempts);
    this.possible = new Float64Array(this.attempts);
    const asked = new Float64Array(wide);
    for (let row = 0; row < this.attempts; row += 1) this.sumRow(row, asked);
    this.common = places.flatMap((_, place) => (asked[place] === this.attempts && this.attempts > 0 ? [place] : []));
  }

  private sumRow(row: number, asked: Float64Array): void {
    for (let place = 0; place < this.places.length; place += 1) {
      const mark = this.mark(row, place);
      if (Number.isNaN(mark)) continue;
      asked[place] = (asked[place] ?? 0) + 1;
      this.earned[row] = (this.earned[row] ?? 0) + mark;
      this.possible[row] = (this.possible[row] ?? 0) + (this.places[place]?.maxMark ?? 0);
    }
  }

  get isComplete(): boolean {
    return this.common.length === this.places.length;
  }

  /** NaN where it was not asked. */
  mark(row: number, place: number): number {
    return this.marks[row * this.places.length + place] ?? Number.NaN;
  }

  total(row: number): number {
    const [earned, possible] = [this.earned[row] ?? 0, this.possible[row] ?? 0];
    if (possible === this.most) return earned;
    return possible > 0 ? (earned / possible) * this.most : 0;
  }

  /** The total without one question that was asked. */
  rest(row: number, place: number): number {
    const [mark, maxMark] = [this.mark(row, place), this.places[place]?.maxMark ?? 0];
    const [earned, possible] = [(this.earned[row] ?? 0) - mark, (this.possible[row] ?? 0) - maxMark];
    if (possible === this.most - maxMark) return earned;
    return possible > 0 ? (earned / possible) * (this.most - maxMark) : 0;
  }
}

/** Gathers rows for a table; the list doubles as it fills. */
export class MarkRows {
  private marks: Float64Array;
  private filled = 0;

  constructor(private readonly places: readonly TablePlace[]) {
    this.marks = new Float64Array(Math.max(1, places.length) * 256);
  }

  /** @param marks by place, in points; null where it was not asked or is not marked yet */
  add(marks: readonly (number | null)[]): void {
    const end = this.filled + this.places.length;
    if (end > this.marks.length) {
      const larger = new Float64Array(this.marks.length * 2);
      larger.set(this.marks);
      this.marks = larger;
    }
    for (let place = 0; place < this.places.length; place += 1)
      this.marks[this.filled + place] = marks[place] ?? Number.NaN;
    this.filled = end;
  }

  table(): MarkTable {
    return new MarkTable(this.marks.subarray(0, this.filled), this.places);
  }
}
