import type { PoolClient } from 'pg';
import type { Database } from '../../platform/database/database';

/** Held by whoever stores statements, so that their order is the order in which they can be seen. */
export const storeLock = 7340;

/** Where a group of statements is stored. */
export interface StorePlace {
  stored: Date;
  /** The position of the statement before the first one. */
  position: number;
}

/** Tells whoever holds the store when and where the next group stands. */
export class StoreClock {
  private readonly opened = performance.now();

  constructor(
    private readonly now: number,
    private last: number,
    private position: number,
  ) {}

  /** Later than every moment before it, to the millisecond that clients see. */
  next(): StorePlace {
    const now = Math.floor(this.now + performance.now() - this.opened);
    return { stored: new Date(Math.max(now, this.last + 1)), position: this.position };
  }

  /** So many statements were stored there. */
  advance({ stored, position }: StorePlace, count: number): void {
    this.last = stored.getTime();
    this.position = position + count;
  }
}

interface ClockRow {
  now: Date;
  position: string;
  stored: Date;
}

const openBy = (lock: 'pg_advisory_lock' | 'pg_advisory_xact_lock') => `select ${lock}(${storeLock});
  select clock_timestamp() as now, position, stored from lrs_clock`;

async function openClock(client: PoolClient, open: string): Promise<StoreClock> {
  const answers: unknown = await client.query(open);
  const rows: ClockRow[] = Array.isArray(answers) ? answers[1]?.rows : [];
  const [clock] = rows;
  if (!clock) throw new Error('The clock of the learning record store is missing.');
  return new StoreClock(clock.now.getTime(), clock.stored.getTime(), Number(clock.position));
}

/**
 * Runs `work` while no one else stores statements, on a connection of its own. The lock is the session's, not a
 * transaction's: one insert that commits by itself is enough for a group. Nobody waits for its release.
 */
export async function holdStore(
  database: Database,
  work: (client: PoolClient, clock: StoreClock) => Promise<void>,
): Promise<void> {
  const client = await database.pool.connect();
  const letGo = () =>
    client.query(`select pg_advisory_unlock(${storeLock})`).then(
      () => client.release(),
      // A session that ends lets go of its locks.
      () => client.release(true),
    );
  try {
    await work(client, await openClock(client, openBy('pg_advisory_lock')));
    void letGo();
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Holds the store until the transaction that is open on this connection ends. */
export const holdWithin = (client: PoolClient): Promise<StoreClock> =>
  openClock(client, openBy('pg_advisory_xact_lock'));
