import { Client } from 'pg';
import type { Database } from '../database/database';
import { changedRows, rowsOf } from '../database/database';
import type { JobQueue } from './queue';
import { mostTries } from './tries';

interface OutboxRow {
  id: string;
  job: string;
  published_times: number;
}

const retries = { attempts: mostTries, backoff: { type: 'exponential', delay: 1000 } };

/** The queue's name for a row; a row that is published again gets a new one, since the queue remembers the old. */
const jobIdOf = (row: OutboxRow) => `outbox-${row.id}-${row.published_times}`;

/** Hands outbox rows to the queue. The rows are the truth: what the queue loses is published again. */
export class Relay {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<unknown> | null = null;
  private again = false;
  private listener: Client | null = null;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
    private readonly databaseUrl: string,
  ) {}

  /** Starts: at once on each NOTIFY, and every second in case one was missed. */
  async start(): Promise<void> {
    await this.listen();
    this.timer = setInterval(() => this.wake(), 1000);
    this.wake();
  }

  private async listen(): Promise<void> {
    if (this.stopped) return;
    const client = new Client({ connectionString: this.databaseUrl });
    client.on('notification', () => this.wake());
    client.on('error', () => {
      this.listener = null;
      if (!this.stopped) setTimeout(() => void this.listen().catch(() => undefined), 2000).unref();
    });
    try {
      await client.connect();
      await client.query('listen outbox');
      this.listener = client;
    } catch {
      setTimeout(() => void this.listen().catch(() => undefined), 2000).unref();
    }
  }

  private wake(): void {
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.publish()
      .catch(() => undefined)
      .finally(() => {
        this.running = null;
        if (this.again && !this.stopped) {
          this.again = false;
          this.wake();
        }
      });
  }

  /** Publishes what waits. A crash between the queue and the mark publishes again: handlers may run twice. */
  async publish(): Promise<number> {
    const rows = await rowsOf<OutboxRow>(
      this.database,
      `select id, job, published_times from outbox
       where published_at is null and done_at is null order by created_at limit 100`,
    );
    for (const row of rows) {
      await this.queue.add(row.job, { outboxId: row.id }, { jobId: jobIdOf(row), ...retries });
      await this.database.query(`update outbox set published_at = now() where id = $1 and published_at is null`, [
        row.id,
      ]);
    }
    if (rows.length === 100) this.again = true;
    return rows.length;
  }

  /** Publishes again what was handed over `olderThan` ms ago and is neither done nor known to the queue any more. */
  async republishLost(olderThan: number): Promise<number> {
    const open = await rowsOf<OutboxRow>(
      this.database,
      `select id, job, published_times from outbox
       where done_at is null and published_at < now() - make_interval(secs => $1) limit 1000`,
      [olderThan / 1000],
    );
    const lost: string[] = [];
    for (const row of open) if (!(await this.queue.knows(row.job, jobIdOf(row)))) lost.push(row.id);
    if (lost.length === 0) return 0;
    const reset = await changedRows(
      this.database,
      `update outbox set published_at = null, published_times = published_times + 1
       where id = any($1) and done_at is null returning id`,
      [lost],
    );
    this.wake();
    return reset.length;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    await this.running;
    await this.listener?.end().catch(() => undefined);
  }
}
