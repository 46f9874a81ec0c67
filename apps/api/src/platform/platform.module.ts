import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { type Config, openStorage } from '@amelie/ground';
import type { DynamicModule } from '@nestjs/common';
import { Database } from './database/database';
import { Failpoints } from './failpoints/failpoint';
import { ProblemFilter } from './http/problem.filter';
import { ReplyInterceptor } from './http/reply.interceptor';
import { JobHandlers } from './jobs/job-handlers';
import { JobsController } from './jobs/jobs.controller';
import { PolicyGuard } from './policy/policy.guard';
import { Files, Logger, Settings } from './tokens';
import type { Log } from '@amelie/ground';

export interface PlatformParts {
  config: Config;
  database: Database;
  log: Log;
}

/** What every feature may ask for: settings, database, storage, log, fail points. */
@Global()
@Module({})
export class PlatformModule {
  static with({ config, database, log }: PlatformParts): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      controllers: [JobsController],
      providers: [
        { provide: Settings, useValue: config },
        { provide: Database, useValue: database },
        { provide: Files, useValue: openStorage(config) },
        { provide: Logger, useValue: log },
        { provide: Failpoints, useValue: new Failpoints(config.failpoints) },
        JobHandlers,
        { provide: APP_GUARD, useClass: PolicyGuard },
        { provide: APP_INTERCEPTOR, useClass: ReplyInterceptor },
        { provide: APP_FILTER, useValue: new ProblemFilter(log) },
      ],
      exports: [Settings, Database, Files, Logger, Failpoints, JobHandlers],
    };
  }
}
