import { openLog, readConfig } from '@amelie/ground';
import { UsageError } from './commands/command';
import { findCommand } from './commands/commands';
import { openDatabase } from './platform/database/open-database';
import { exitOnError } from './platform/process';

/** The command line: the same features by another door. `npm run amelie -- <command>` finds the database for it. */
async function main(): Promise<void> {
  const typed = process.argv.slice(2);
  const found = findCommand(typed.length > 0 ? typed : ['help']);
  if (!found) throw new UsageError(`Unknown command: ${typed.join(' ')}. See: help`);
  const { command, words } = found;
  if (!command.needsDatabase) return command.run({ words });
  const config = readConfig();
  if (!config.databaseUrl)
    throw new Error('DATABASE_URL is not set: use `npm run amelie -- <command>`, or name a PostgreSQL.');
  const database = await openDatabase(config.databaseUrl, 6);
  try {
    await command.run({ words, config, database, log: openLog('cli', 'warn') });
  } finally {
    await database.source.destroy();
  }
}

main().then(() => process.exit(0), exitOnError);
