import { Injectable } from '@nestjs/common';
import { now } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { HandlesJob, Sweeps } from '../platform/jobs/job-handlers';
import type { JobPayload } from '../platform/jobs/job-names';
import { Settings } from '../platform/tokens';
import { sendBooster, sweepBoosters } from './send-booster';
import { remindDelayedTest, sweepReminders } from './remind-delayed-test';

const sweepEvery = 15 * 60 * 1000;

@Injectable()
export class TestSetsJobs {
  private sweepFrom = 0;

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  @HandlesJob('remind-delayed-test')
  remind({ enrolmentId, round }: JobPayload<'remind-delayed-test'>) {
    return remindDelayedTest(this.database, { enrolmentId, round, appOrigin: this.settings.appOrigin, now: now() });
  }

  @HandlesJob('send-booster')
  boost({ enrolmentId, round }: JobPayload<'send-booster'>) {
    return sendBooster(this.database, { enrolmentId, round, appOrigin: this.settings.appOrigin, now: now() });
  }

  /** Weeks are not counted in minutes: a few times an hour is enough. */
  @Sweeps()
  async sweep() {
    const at = now();
    if (at.getTime() < this.sweepFrom) return;
    this.sweepFrom = at.getTime() + sweepEvery;
    await sweepReminders(this.database, at);
    await sweepBoosters(this.database, at);
  }
}
