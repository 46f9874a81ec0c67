import { Injectable } from '@nestjs/common';
import { now } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { Failpoints } from '../platform/failpoints/failpoint';
import { HandlesJob, Sweeps } from '../platform/jobs/job-handlers';
import type { JobPayload } from '../platform/jobs/job-names';
import { Settings } from '../platform/tokens';
import { sweepExports } from './sweep-exports';
import { writeExport } from './write-export';

@Injectable()
export class StatisticsJobs {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly failpoints: Failpoints,
  ) {}

  @HandlesJob('write-export')
  writeExport({ exportId }: JobPayload<'write-export'>) {
    const { database, settings, failpoints } = this;
    return writeExport({ database, settings, failpoints }, exportId);
  }

  @Sweeps()
  sweepExports() {
    return sweepExports(this.database, this.settings, now());
  }
}
