import { openLog, readConfig } from '@amelie/ground';
import cluster from 'node:cluster';
import { createApp } from './create-app';
import { openDatabase } from './platform/database/open-database';
import { endWithParent, exitOnError } from './platform/process';
import { endWithFirstProcess, startApiProcesses } from './platform/api-processes';

/** Connections to the database that all processes of the API have together. */
const connections = 16;

/** The API's door: REST, the portal's files, sign-in. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = openLog('api', config.logLevel);
  if (!config.databaseUrl) throw new Error('DATABASE_URL is not set: use `npm start`, or name a PostgreSQL.');
  if (config.apiProcesses > 1 && cluster.isPrimary) return startApiProcesses(config.apiProcesses);
  endWithFirstProcess();
  const database = await openDatabase(config.databaseUrl, Math.max(6, Math.ceil(connections / config.apiProcesses)));
  const app = await createApp({ config, database, log });
  await app.listen(config.port, config.host);
  log.info({ port: config.port }, 'api listens');
  endWithParent(async () => {
    await app.close();
    await database.source.destroy();
  });
}

main().catch(exitOnError);
