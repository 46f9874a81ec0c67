import { connectionSettings } from '@amelie/ground';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations';
import { Database } from './database';

/** Opens the platform's database. Migrations are known to it but run by `migrate` only. */
export async function openDatabase(url: string, connections = 10): Promise<Database> {
  const source = new DataSource({
    type: 'postgres',
    url,
    synchronize: false,
    logging: false,
    entities: [],
    migrations,
    migrationsTableName: 'migration',
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    poolSize: connections,
    extra: { options: connectionSettings, connectionTimeoutMillis: 10_000 },
    installExtensions: false,
  });
  await source.initialize();
  return new Database(source);
}

/** Brings the schema to this version; several processes may call it at once. Returns the names that ran. */
export async function migrate(database: Database): Promise<string[]> {
  const runner = database.source.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock(7210)');
    const ran = await database.source.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    await runner.query('select pg_advisory_unlock(7210)');
    await runner.release();
  }
}
