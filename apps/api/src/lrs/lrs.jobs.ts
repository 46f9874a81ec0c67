import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { HandlesJob, Sweeps } from '../platform/jobs/job-handlers';
import type { JobPayload } from '../platform/jobs/job-names';
import { Files, Settings } from '../platform/tokens';
import { askForForwarding, forwardRecords } from './forwarding/forward-records';
import { StatementGroup } from './statements/statement-group';
import { tellRecords } from './telling/tell-records';

@Injectable()
export class LrsJobs {
  private readonly group: StatementGroup;

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly files: Files,
  ) {
    this.group = new StatementGroup(database);
  }

  @HandlesJob('tell-records')
  tellRecords({ enrolmentId }: JobPayload<'tell-records'>) {
    const { database, group, settings } = this;
    return tellRecords({ database, group, settings }, enrolmentId);
  }

  @HandlesJob('forward-records')
  async forward() {
    const { forward } = this.settings.records;
    if (forward) await forwardRecords({ database: this.database, files: this.files, to: forward });
  }

  @Sweeps()
  async askForForwarding() {
    const { forward } = this.settings.records;
    if (forward) await askForForwarding(this.database, forward);
  }
}
