import { openLog, openPool, openStorage, readConfig } from '@amelie/ground';
import { join } from 'node:path';
import { createContentServer } from './create-content-server';
import { LaunchedPackages } from './launched-packages';
import { readShellFiles } from './shell-files';

/** The content server's door. It needs to read four tables and the stored files, and nothing else. */
async function main(): Promise<void> {
  const config = readConfig();
  if (!config.databaseUrl) throw new Error('DATABASE_URL is not set: use `npm start`, or name a PostgreSQL.');
  const log = openLog('content', config.logLevel);
  const pool = openPool(config.databaseUrl, { max: 6, connectionTimeoutMillis: 10_000 });
  const server = createContentServer({
    appOrigin: config.appOrigin,
    contentOrigin: config.contentOrigin,
    auOrigins: config.auOrigins,
    packages: new LaunchedPackages(pool),
    storage: openStorage(config),
    shellFiles: readShellFiles(join(__dirname, 'shell')),
    log,
    trustProxy: config.trustProxy,
  });
  await server.listen({ port: config.contentPort, host: config.host });
  log.info({ port: config.contentPort }, 'content listens');
  const end = async () => {
    setTimeout(() => process.exit(1), 15_000).unref();
    await server.close();
    await pool.end();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, () => void end());
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
