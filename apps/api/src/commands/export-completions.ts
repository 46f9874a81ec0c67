import { copyFile } from 'node:fs/promises';
import { requestExport } from '../statistics/request-export';
import { exportPath } from '../statistics/export-file';
import { rowOf } from '../platform/database/database';
import { operator } from './add-package-to-course';
import { type Command, say, UsageError } from './command';
import { runJobs } from './import-command';
import { readWords } from './read-words';

const usage = 'export completions --format csv --out <file.csv> [--names yes]';

/** Writes the completions into a file, by the same job as in the app; pseudonymous unless `--names yes`. */
export const exportCompletions: Command = {
  name: 'export completions',
  usage,
  about: 'Writes the completions into a file: pseudonymous, unless names are asked for with --names yes.',
  needsDatabase: true,
  run: async ({ words, ...context }) => {
    const { options } = readWords(words, usage, {
      positionals: 0,
      options: { format: { required: true }, out: { required: true }, names: {} },
    });
    if (options.format !== 'csv') throw new UsageError(`--format has to be csv: ${options.format}`);
    const { database, config } = context;
    const actor = await operator(database);
    const asked = await requestExport(database, actor, {
      kind: 'completions',
      format: 'csv',
      withNames: options.names === 'yes',
      filter: null,
    });
    await runJobs(context);
    const row = await rowOf<{ state: string; rows: number }>(database, `select state, rows from export where id = $1`, [
      asked.id,
    ]);
    if (row?.state !== 'ready') throw new Error('The export was not written.');
    await copyFile(exportPath(config, asked), String(options.out));
    say(`Wrote ${row.rows} completions to ${options.out}.`);
  },
};
