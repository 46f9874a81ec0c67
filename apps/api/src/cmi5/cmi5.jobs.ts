import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { Sweeps } from '../platform/jobs/job-handlers';
import { Logger, Settings } from '../platform/tokens';
import { sweepSessions } from './sweep-sessions';

@Injectable()
export class Cmi5Jobs {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly log: Logger,
  ) {}

  @Sweeps()
  sweep() {
    return sweepSessions({ database: this.database, appOrigin: this.settings.appOrigin }, this.log);
  }
}
