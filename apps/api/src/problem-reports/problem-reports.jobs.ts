import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Sweeps } from '../platform/jobs/job-handlers';
import { forgetClosedReports } from './forget-closed-reports';

@Injectable()
export class ProblemReportsJobs {
  constructor(private readonly database: Database) {}

  @Sweeps()
  async forget(): Promise<void> {
    await forgetClosedReports(this.database);
  }
}
