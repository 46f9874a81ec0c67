import { existsSync } from 'node:fs';
import { createApp } from '../create-app';
import { receiveFile } from '../packages/receive-package';
import { rowOf } from '../platform/database/database';
import { JobHandlers } from '../platform/jobs/job-handlers';
import { runJobsUntilIdle } from '../platform/jobs/run-jobs';
import { addPackageToCourse } from './add-package-to-course';
import { type Command, type CommandContext, say, UsageError } from './command';
import { readWords } from './read-words';

const usage = 'import <file.zip> [--course <slug>] [--learner-name real]';

interface Imported {
  state: string;
  title: string | null;
  faults: { code: string; where?: string }[];
}

/** Runs what waits in the outbox in this process, through the same queue as the worker. */
export async function runJobs(context: Omit<CommandContext, 'words'>): Promise<void> {
  const app = await createApp(context);
  try {
    await app.init();
    const handlers = app.get(JobHandlers);
    handlers.collect();
    await runJobsUntilIdle({ ...context, handlers });
  } finally {
    await app.close();
  }
}

/** Imports a package through the same pipeline as an upload, and adds it to a course's draft if one is named. */
export const importCommand: Command = {
  name: 'import',
  usage,
  about:
    'Brings in a SCORM package and waits until it is ready or refused. With --course it becomes part of that course.',
  needsDatabase: true,
  run: async ({ words, ...context }) => {
    const { options, plain } = readWords(words, usage, { positionals: 1, options: { course: {}, 'learner-name': {} } });
    const path = String(plain[0]);
    if (!existsSync(path)) throw new UsageError(`There is no file ${path}.`);
    const learnerName = options['learner-name'] === 'real' ? 'real' : 'alias';
    const packageId = await receiveFile(context.database, context.config, { path, accountId: null, learnerName });
    await runJobs(context);
    const row = await rowOf<Imported>(context.database, `select state, title, faults from package where id = $1`, [
      packageId,
    ]);
    if (row?.state !== 'ready') {
      const faults = row?.faults.map((fault) => `  ${fault.code}${fault.where ? `: ${fault.where}` : ''}`) ?? [];
      throw new UsageError(['The package was refused:', ...faults].join('\n'));
    }
    say(`Imported ${row.title ?? path} as ${packageId}.`);
    if (options.course)
      say(
        await addPackageToCourse(context.database, { slug: options.course, packageId, title: row.title ?? 'Package' }),
      );
  },
};
