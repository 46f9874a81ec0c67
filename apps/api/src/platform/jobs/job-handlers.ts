import { Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { type JobName, jobNames, type JobPayload, jobs } from './job-names';

const JOB = Symbol('job');
const SWEEP = Symbol('sweep');

type Handler = (payload: never) => Promise<void>;

/** Marks the one method that does a job. */
export const HandlesJob = (name: JobName): MethodDecorator => SetMetadata(JOB, name);

/** Marks a method that heals what was lost; it runs once a minute on one worker, and may run twice. */
export const Sweeps = (): MethodDecorator => SetMetadata(SWEEP, true);

/** All job handlers of the app, found in its providers. Refuses to start when a job has none or two. */
@Injectable()
export class JobHandlers {
  private readonly handlers = new Map<string, Handler>();
  private readonly sweeps: (() => Promise<void>)[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  /** Finds the handlers; called once, after the app is wired. */
  collect(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
      if (!prototype || prototype === Object.prototype) continue;
      for (const key of Object.getOwnPropertyNames(prototype)) this.collectMethod(instance, key);
    }
    const missing = jobNames.filter((name) => !this.handlers.has(name));
    if (missing.length > 0) throw new Error(`No handler for the jobs: ${missing.join(', ')}`);
  }

  private collectMethod(instance: object, key: string): void {
    const descriptor = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(instance) as object, key);
    if (key === 'constructor' || typeof descriptor?.value !== 'function') return;
    const method = descriptor.value as Handler;
    const name = this.reflector.get<JobName | undefined>(JOB, method);
    if (name && this.handlers.has(name)) throw new Error(`Two handlers for the job ${name}`);
    if (name) this.handlers.set(name, method.bind(instance) as Handler);
    if (this.reflector.get<boolean | undefined>(SWEEP, method))
      this.sweeps.push((method as unknown as () => Promise<void>).bind(instance));
  }

  /** Runs one job. Throws when the payload does not fit: the job is parked, never guessed at. */
  async run(name: string, payload: unknown): Promise<void> {
    const handler = this.handlers.get(name);
    if (!handler) throw new Error(`Unknown job ${name}`);
    const checked = jobs[name as JobName].parse(payload) as JobPayload<JobName>;
    await handler(checked as never);
  }

  async sweep(): Promise<void> {
    for (const sweep of this.sweeps) await sweep();
  }
}
