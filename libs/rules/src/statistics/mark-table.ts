/** What a question may earn in the test. */
export interface TablePlace {
  maxMark: number;
}

/** One question over all attempts: its marks, and beside each what else that attempt earned. */
export interface Column {
  marks: Float64Array;
  rests: Float64Array;
}

/**
 * Marks by question and attempt in flat lists of numbers, so that a million of them take sixteen megabytes. A question
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
  readonly columns: readonly Column[];
  readonly totals: Float64Array;

  /** @param marks by attempt, and within it by place */
  constructor(
    marks: Float64Array,
    readonly places: readonly TablePlace[],
  ) {
    const wide = places.length;
    this.attempts = wide === 0 ? 0 : Math.floor(marks.length / wide);
    this.most = places.reduce((sum, { maxMark }) => sum + maxMark, 0);
    this.totals = new Float64Array(this.attempts);
    this.columns = places.map(() => ({
      marks: new Float64Array(this.attempts),
      rests: new Float64Array(this.attempts),
    }));
    for (let row = 0; row < this.attempts; row += 1) this.readRow(row, marks.subarray(row * wide, (row + 1) * wide));
    const isAsked = ({ marks: own }: Column) => this.attempts > 0 && !own.some(Number.isNaN);
    this.common = this.columns.flatMap((column, place) => (isAsked(column) ? [place] : []));
  }

  private readRow(row: number, marks: Float64Array): void {
    let [earned, possible] = [0, 0];
    for (const [place, { maxMark }] of this.places.entries()) {
      const mark = marks[place] ?? Number.NaN;
      if (Number.isNaN(mark)) continue;
      earned += mark;
      possible += maxMark;
    }
    this.totals[row] = this.scaled(earned, possible, this.most);
    for (const [place, { marks: own, rests }] of this.columns.entries()) {
      const [mark, maxMark] = [marks[place] ?? Number.NaN, this.places[place]?.maxMark ?? 0];
      own[row] = mark;
      rests[row] = this.scaled(earned - mark, possible - maxMark, this.most - maxMark);
    }
  }

  private scaled(earned: number, possible: number, most: number): number {
    if (possible === most) return earned;
    return possible > 0 ? (earned / possible) * most : 0;
  }

  get isComplete(): boolean {
    return this.common.length === this.places.length;
  }

  /** NaN where it was not asked. */
  mark(row: number, place: number): number {
    return this.columns[place]?.marks[row] ?? Number.NaN;
  }

  total(row: number): number {
    return this.totals[row] ?? 0;
  }

  /** The total without one question that was asked. */
  rest(row: number, place: number): number {
    return this.columns[place]?.rests[row] ?? Number.NaN;
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
