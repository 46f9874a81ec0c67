import type { Log } from '@amelie/ground';
import type { Job, Worker } from 'bullmq';
import type { Database } from '../database/database';
import { changedRows } from '../database/database';
import { jobFaultOf } from './job-fault';
import type { JobHandlers } from './job-handlers';
import type { JobQueue } from './queue';
import { Relay } from './relay';

const SWEEP = 'sweep';

export interface JobWorkerParts {
  database: Database;
  databaseUrl: string;
  queue: JobQueue;
  handlers: JobHandlers;
  log: Log;
  /** Milliseconds after which a published row unknown to the queue counts as lost. */
  lostAfter?: number;
  sweepEvery?: number;
}

/** Takes jobs from the queue and runs them; carries the relay and the sweeps of this process. */
export class JobWorker {
  readonly relay: Relay;
  private workers: Worker[] = [];
  private lostTimer: NodeJS.Timeout | null = null;

  constructor(private readonly parts: JobWorkerParts) {
    this.relay = new Relay(parts.database, parts.queue, parts.databaseUrl);
  }

  async start(): Promise<void> {
    const { queue, log, lostAfter = 30_000, sweepEvery = 60_000 } = this.parts;
    this.workers = queue.work((job) => this.take(job));
    for (const worker of this.workers)
      worker.on('failed', (job, error) =>
        log.warn({ job: job?.name, jobId: job?.id, error: error.name }, 'job failed'),
      );
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
    await this.relay.start();
    await this.scheduleSweep(sweepEvery);
    const care = async () => {
      await this.scheduleSweep(sweepEvery);
      await this.relay.republishLost(lostAfter);
    };
    this.lostTimer = setInterval(() => void care().catch(() => undefined), Math.min(lostAfter, 15_000));
  }

  /** Asked again and again: a queue that was wiped forgets its schedule too. */
  private async scheduleSweep(every: number): Promise<void> {
    await this.parts.queue.schedule(SWEEP, every);
  }

  private async take(job: Job): Promise<void> {
    if (job.name === SWEEP) return this.parts.handlers.sweep();
    const { outboxId } = job.data as { outboxId: string };
    const { database, handlers } = this.parts;
    const [row] = await changedRows<{ job: string; payload: unknown }>(
      database,
      `update outbox set started_at = now() where id = $1 and done_at is null returning job, payload`,
      [outboxId],
    );
    if (!row) return;
    try {
      await handlers.run(row.job, row.payload);
    } catch (error) {
      await this.recordFailure(outboxId, error);
      throw error;
    }
    await database.query(`update outbox set done_at = now() where id = $1`, [outboxId]);
  }

  private async recordFailure(outboxId: string, error: unknown): Promise<void> {
    const said = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : 'unknown';
    await this.parts.database.query(
      `update outbox set failures = failures + 1, last_failure = $2, fault = $3, failed_at = now() where id = $1`,
      [outboxId, said, jobFaultOf(error)],
    );
  }

  /** Stops taking jobs, waits up to 20 s for those that run, then lets go; they are taken up again elsewhere. */
  async stop(): Promise<void> {
    if (this.lostTimer) clearInterval(this.lostTimer);
    await this.relay.stop();
    const patience = new Promise<void>((resolve) => setTimeout(resolve, 20_000).unref());
    await Promise.all(
      this.workers.map((worker) => Promise.race([worker.close(), patience.then(() => worker.close(true))])),
    );
  }
}
