import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Sweeps } from '../platform/jobs/job-handlers';
import { forgetPreviews } from './forget-previews';

@Injectable()
export class LaunchesJobs {
  constructor(private readonly database: Database) {}

  @Sweeps()
  sweep() {
    return forgetPreviews(this.database);
  }
}
