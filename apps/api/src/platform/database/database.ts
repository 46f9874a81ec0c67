import type { DataSource, EntityManager } from 'typeorm';
import type { Pool, PoolClient } from 'pg';

/** One open transaction: the first parameter of everything that writes below a use case. */
export type Tx = EntityManager;

/** Whatever can be asked: an open transaction, or the database outside of one. */
export interface Askable {
  query<T = unknown>(sql: string, parameters?: unknown[]): Promise<T>;
}

/** The platform's database: transactions by TypeORM, streams by pg on the same pool. */
export class Database implements Askable {
  constructor(readonly source: DataSource) {}

  /** Runs `work` in one transaction; what it throws rolls back. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.source.transaction(work);
  }

  query<T = unknown>(sql: string, parameters?: unknown[]): Promise<T> {
    return this.source.query(sql, parameters);
  }

  /**
   * The one row of a statement that runs all day, or null: prepared once a connection, so that PostgreSQL does not plan
   * it anew each time. `name` is the statement's own. Outside of transactions only.
   */
  async preparedRow<Row extends object>(name: string, text: string, values: unknown[]): Promise<Row | null> {
    const [row] = await this.preparedRows<Row>(name, text, values);
    return row ?? null;
  }

  /** All rows of such a statement. */
  async preparedRows<Row extends object>(name: string, text: string, values: unknown[]): Promise<Row[]> {
    const { rows } = await this.pool.query<Row>({ name, text, values });
    return rows;
  }

  /** The pg pool below, for COPY and cursors. */
  get pool(): Pool {
    const driver = this.source.driver as unknown as { master: Pool };
    return driver.master;
  }
}

/** The pg client of an open transaction, for statements that are prepared once a connection. */
export async function clientOf({ queryRunner }: Tx): Promise<PoolClient> {
  if (!queryRunner) throw new Error('A transaction is needed here');
  const client: PoolClient = await queryRunner.connect();
  return client;
}

/** All rows of a reading query, typed by the caller who wrote its columns. */
export function rowsOf<Row>(database: Askable, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  return database.query<Row[]>(sql, parameters);
}

/** The one row of a reading query, or null. */
export async function rowOf<Row>(database: Askable, sql: string, parameters: unknown[] = []): Promise<Row | null> {
  const [row] = await rowsOf<Row>(database, sql, parameters);
  return row ?? null;
}

/** Rows that an `insert`, `update` or `delete … returning` gave back. TypeORM wraps the latter two with a count. */
export async function changedRows<Row>(database: Askable, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  const answer = await database.query<Row[] | [Row[], number]>(sql, parameters);
  return Array.isArray(answer[0]) ? answer[0] : (answer as Row[]);
}
