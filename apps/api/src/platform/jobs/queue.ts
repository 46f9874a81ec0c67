import {
  type ConnectionOptions,
  type Job,
  type JobsOptions,
  Queue,
  type QueueOptions,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import { createPostgresBackend, setDefaultBackendFactory } from 'bullmq';
import Redis from 'ioredis';
import { type Lane, laneOf, lanes } from './job-lanes';

export interface QueueAddress {
  redisUrl?: string;
  databaseUrl: string;
  /** Name of the queue; tests use one each. */
  name: string;
  /** Seconds after which a job whose worker died counts as stalled. */
  lockSeconds?: number;
}

const schema = 'bullmq';

/**
 * One queue with a lane for quick jobs and one for long ones, on two back ends: Redis where `REDIS_URL` is set, else
 * BullMQ's own tables in our PostgreSQL.
 */
export class JobQueue {
  private readonly redis: Redis[] = [];
  private readonly queues: Record<Lane, Queue>;
  readonly backend: 'redis' | 'postgres';

  constructor(private readonly address: QueueAddress) {
    this.backend = address.redisUrl ? 'redis' : 'postgres';
    if (this.backend === 'postgres') setDefaultBackendFactory(createPostgresBackend);
    else setDefaultBackendFactory();
    this.queues = { quick: this.openQueue('quick'), long: this.openQueue('long') };
  }

  private nameOf(lane: Lane): string {
    return lane === 'quick' ? this.address.name : `${this.address.name}-${lane}`;
  }

  private openQueue(lane: Lane): Queue {
    const queue = new Queue(this.nameOf(lane), this.options(3));
    queue.on('error', () => undefined);
    return queue;
  }

  /** Hands a job to its lane. The same id twice is one job. */
  async add(job: string, data: object, options: JobsOptions): Promise<void> {
    await this.queues[laneOf(job)].add(job, data, options);
  }

  /** Whether the job's lane still knows it: waiting, running, done or failed. */
  async knows(job: string, jobId: string): Promise<boolean> {
    return Boolean(await this.queues[laneOf(job)].getJob(jobId));
  }

  /** Runs a job with this name every so many milliseconds; asked twice it is one schedule. */
  async schedule(job: string, every: number): Promise<void> {
    await this.queues[laneOf(job)].upsertJobScheduler(job, { every }, { name: job, opts: { removeOnComplete: true } });
  }

  private options(connections: number): QueueOptions {
    const { redisUrl, databaseUrl } = this.address;
    if (redisUrl) {
      const redis = new Redis(redisUrl, {
        maxRetriesPerRequest: null,
        retryStrategy: (times) => Math.min(times * 200, 5000),
      });
      redis.on('error', () => undefined);
      this.redis.push(redis);
      return { connection: redis as unknown as ConnectionOptions };
    }
    const connection = { connectionString: databaseUrl, schema, max: connections, migrate: true };
    return { connection: connection as unknown as ConnectionOptions };
  }

  /** Starts taking jobs: one worker a lane. */
  work(handle: (job: Job) => Promise<void>): Worker[] {
    return [this.workLane('quick', handle), this.workLane('long', handle)];
  }

  private workLane(lane: Lane, handle: (job: Job) => Promise<void>): Worker {
    const concurrency = lanes[lane];
    const lock = (this.address.lockSeconds ?? 15) * 1000;
    const options: WorkerOptions = {
      ...this.options(concurrency + 2),
      concurrency,
      lockDuration: lock,
      stalledInterval: lock,
      maxStalledCount: 20,
      removeOnComplete: { age: 3600, count: 1000 },
      removeOnFail: { age: 604_800 },
    };
    const worker = new Worker(this.nameOf(lane), handle, options);
    worker.on('error', () => undefined);
    return worker;
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.queues).map((queue) => queue.close()));
    for (const redis of this.redis) redis.disconnect();
  }
}
