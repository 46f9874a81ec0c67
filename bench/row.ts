/** One line of the bench: a figure beside the limit that was taken in the same run. */
export interface BenchRow {
  name: string;
  value: number;
  unit: string;
  limitName: string | null;
  limitValue: number | null;
  /** `value / limitValue`; for times that is how often the limit fits in. */
  ratio: number | null;
  peakMemoryMb: number | null;
}

export type Measure = () => Promise<BenchRow[]>;

export function bare(name: string, value: number, unit: string): BenchRow {
  return { name, value, unit, limitName: null, limitValue: null, ratio: null, peakMemoryMb: null };
}

export function beside(row: BenchRow, limitName: string, limitValue: number): BenchRow {
  return { ...row, limitName, limitValue, ratio: limitValue === 0 ? null : row.value / limitValue };
}

const short = (value: number | null, digits = 2) =>
  value === null ? '–' : value >= 100 ? value.toFixed(0) : value.toFixed(digits);

/** The rows as a table for a terminal. */
export function tableOf(rows: BenchRow[]): string {
  const cells = [
    ['name', 'value', 'unit', 'limit', 'limit value', 'ratio', 'peak MB'],
    ...rows.map((row) => [
      row.name,
      short(row.value),
      row.unit,
      row.limitName ?? '–',
      short(row.limitValue),
      short(row.ratio),
      short(row.peakMemoryMb, 0),
    ]),
  ];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0))) ?? [];
  return cells.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}
