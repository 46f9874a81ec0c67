/** What Excel needs to read Greek in a CSV file. */
const byteOrderMark = '\uFEFF';

const fieldOf = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`;

/**
 * Rows as a CSV file (RFC 4180). For words of the catalogue and figures; what people have typed is `guarded` first.
 */
export const csvText = (rows: readonly (readonly (string | number)[])[]): string =>
  byteOrderMark + rows.map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('');

/** What people have typed, so that a spreadsheet takes it as text and reckons nothing: `=1+1` stays what it is. */
export const guarded = (typed: string): string => (/^[=+\-@\t\r\n]/u.test(typed) ? `'${typed}` : typed);

/** A count as the screen shows it: what may not be shown there is not in a file either. */
export const shownCount = (count: number | null): string | number => count ?? '–';
