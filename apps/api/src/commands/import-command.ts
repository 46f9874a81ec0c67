import { Id, PackageReport } from '@amelie/contract';
import { existsSync } from 'node:fs';
import { createApp } from '../create-app';
import { receiveFile } from '../packages/receive-package';
import { type Database, rowOf } from '../platform/database/database';
import { JobHandlers } from '../platform/jobs/job-handlers';
import { runJobsUntilIdle } from '../platform/jobs/run-jobs';
import { addPackageToCourse } from './add-package-to-course';
import { type Command, type CommandContext, say, UsageError } from './command';
import { readWords } from './read-words';
import { reportLines } from './report-lines';

const usage = 'import <file.zip> [--course <slug>] [--learner-name real] [--version-of <package>]';

const known = { course: {}, 'learner-name': {}, 'version-of': {} };

interface Imported {
  state: string;
  number: number;
  title: string | null;
  faults: { code: string; where?: string }[];
  report: unknown;
}

/** The package has to be there and ready, said as a sentence. */
async function demandVersionOf(database: Database, packageId: string): Promise<void> {
  const ready =
    Id.safeParse(packageId).success &&
    (await rowOf(database, `select 1 from package where id = $1 and state = 'ready'`, [packageId]));
  if (!ready) throw new UsageError(`There is no package ${packageId} that is ready.`);
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
    'Brings in a SCORM package and waits until it is ready or refused. With --course it becomes part of that course; with --version-of it follows another package.',
  needsDatabase: true,
  run: async ({ words, ...context }) => {
    const { options, plain } = readWords(words, usage, { positionals: 1, options: known });
    const path = String(plain[0]);
    if (!existsSync(path)) throw new UsageError(`There is no file ${path}.`);
    const learnerName = options['learner-name'] === 'real' ? 'real' : 'alias';
    const follows = options['version-of'] ?? null;
    if (follows) await demandVersionOf(context.database, follows);
    const given = { path, accountId: null, learnerName, follows } as const;
    const packageId = await receiveFile(context.database, context.config, given);
    await runJobs(context);
    const row = await rowOf<Imported>(
      context.database,
      `select state, number, title, faults, report from package where id = $1`,
      [packageId],
    );
    if (row?.state !== 'ready') {
      const faults = row?.faults.map((fault) => `  ${fault.code}${fault.where ? `: ${fault.where}` : ''}`) ?? [];
      throw new UsageError(['The package was refused:', ...faults].join('\n'));
    }
    say(`Imported ${row.title ?? path} as ${packageId}.`);
    for (const line of reportLines(PackageReport.parse(row.report))) say(`  ${line}`);
    if (follows) say(`It is version ${row.number}. Learners begin it once a trainer has made it the current one.`);
    if (options.course)
      say(
        await addPackageToCourse(context.database, { slug: options.course, packageId, title: row.title ?? 'Package' }),
      );
  },
};
