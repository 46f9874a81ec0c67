import { migrate } from '../platform/database/open-database';
import { seedDemo } from '../demo/seed-demo';
import { ensureTarget } from '../programmes/ensure-target';
import { type Command, say } from './command';
import { runJobs } from './import-command';

/** Brings the schema to this version. */
export const migrateCommand: Command = {
  name: 'migrate',
  usage: 'migrate',
  about: 'Brings the schema of the database to this version. Nothing is lost; take a backup before.',
  needsDatabase: true,
  run: async ({ database }) => {
    const ran = await migrate(database);
    say(ran.length > 0 ? `Migrated: ${ran.join(', ')}` : 'The schema is up to date.');
  },
};

/** What comes before every start: the schema, the programme's target, and on a first start with DEMO=on the demo. */
export const prepareCommand: Command = {
  name: 'prepare',
  usage: 'prepare',
  about: 'What every start does first: schema, target and, with DEMO=on, the demo. It may run twice.',
  needsDatabase: true,
  run: async ({ words: _none, ...context }) => {
    const progress = (message: string) => say(JSON.stringify({ message }));
    const ran = await migrate(context.database);
    if (ran.length > 0) progress(`schema brought up to date (${ran.length} steps)`);
    await ensureTarget(context.database);
    if (context.config.demo) await seedDemo({ ...context, progress, runJobs: () => runJobs(context) });
  },
};
