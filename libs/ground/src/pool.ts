import { Pool, type PoolConfig } from 'pg';

/** Settings that every connection of ours starts with: a stuck query or a forgotten transaction ends by itself. */
export const connectionSettings =
  '-c statement_timeout=15000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=10000';

/** A pool of connections to the platform's database. An idle connection that breaks is dropped, not thrown. */
export function openPool(connectionString: string, options: PoolConfig = {}): Pool {
  const pool = new Pool({ connectionString, max: 10, options: connectionSettings, ...options });
  pool.on('error', () => undefined);
  return pool;
}
