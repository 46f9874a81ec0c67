import { Injectable } from '@nestjs/common';
import { now } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { HandlesJob, Sweeps } from '../platform/jobs/job-handlers';
import type { JobPayload } from '../platform/jobs/job-names';
import { closeOverdue, sweepOverdue } from './close-overdue';

@Injectable()
export class QuizzesJobs {
  constructor(private readonly database: Database) {}

  @HandlesJob('close-attempt')
  close({ attemptId }: JobPayload<'close-attempt'>): Promise<void> {
    return closeOverdue(this.database, attemptId);
  }

  @Sweeps()
  sweep(): Promise<void> {
    return sweepOverdue(this.database, now());
  }
}
