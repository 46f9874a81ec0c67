import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureCertificates } from './measures/certificates';
import { measureCommits2kb, measureCommits60kb } from './measures/commits';
import { measureCompletionsCsv } from './measures/completions-csv';
import { measureCoursePage } from './measures/course-page';
import { measureCoursePageWeight } from './measures/course-page-weight';
import { measureImport, measureLargeImport, measureManyFiles } from './measures/import-package';
import { measureItemStatistics } from './measures/item-statistics';
import { measureLaunch } from './measures/launch';
import { measureStatementQuery, measureStatementStream } from './measures/statements-read';
import { measureSingleStatements, measureStatementBatches } from './measures/statements-write';
import { type BenchRow, type Measure, tableOf } from './row';

/** Every measure by its name; names are kept stable, since tools compare them over time. */
const measures: Record<string, Measure> = {
  'commits-2kb': measureCommits2kb,
  'commits-60kb': measureCommits60kb,
  'import-100mb': measureImport,
  'import-600mb': measureLargeImport,
  'import-6000-files': measureManyFiles,
  launch: measureLaunch,
  'completions-csv': measureCompletionsCsv,
  'statements-single': measureSingleStatements,
  'statements-batch-50': measureStatementBatches,
  'statements-query': measureStatementQuery,
  'statements-stream': measureStatementStream,
  'item-statistics': measureItemStatistics,
  certificates: measureCertificates,
  'course-page': measureCoursePage,
  'course-page-weight': measureCoursePageWeight,
};

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } });
  const names = values.only?.split(',') ?? Object.keys(measures);
  const rows: BenchRow[] = [];
  for (const name of names) {
    const measure = measures[name];
    if (!measure) throw new Error(`No measure ${name}. There are: ${Object.keys(measures).join(', ')}`);
    process.stdout.write(`${name} …\n`);
    rows.push(...(await measure()));
  }
  process.stdout.write(`\n${tableOf(rows)}\n`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
