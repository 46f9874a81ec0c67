import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Sweeps } from '../platform/jobs/job-handlers';
import { forgetRuntime } from './forget-runtime';

@Injectable()
export class RuntimeJobs {
  constructor(private readonly database: Database) {}

  @Sweeps()
  sweep() {
    return forgetRuntime(this.database);
  }
}
