import { type ConnectionOptions, type Job, Queue, type QueueOptions, Worker, type WorkerOptions } from 'bullmq';
import { createPostgresBackend, setDefaultBackendFactory } from 'bullmq';
import Redis from 'ioredis';

export interface QueueAddress {
  redisUrl?: string;
  databaseUrl: string;
  /** Name of the queue; tests use one each. */
  name: string;
  /** Seconds after which a job whose worker died counts as stalled. */
  lockSeconds?: number;
}

const schema = 'bullmq';

/** One queue, two back ends: Redis where `REDIS_URL` is set, else BullMQ's own tables in our PostgreSQL. */
export class JobQueue {
  private readonly redis: Redis[] = [];
  readonly queue: Queue;
  readonly backend: 'redis' | 'postgres';

  constructor(private readonly address: QueueAddress) {
    this.backend = address.redisUrl ? 'redis' : 'postgres';
    if (this.backend === 'postgres') setDefaultBackendFactory(createPostgresBackend);
    else setDefaultBackendFactory();
    this.queue = new Queue(address.name, this.options(3));
    this.queue.on('error', () => undefined);
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

  /** Starts taking jobs from the queue. */
  work(handle: (job: Job) => Promise<void>, concurrency: number): Worker {
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
    const worker = new Worker(this.address.name, handle, options);
    worker.on('error', () => undefined);
    return worker;
  }

  async close(): Promise<void> {
    await this.queue.close();
    for (const redis of this.redis) redis.disconnect();
  }
}
